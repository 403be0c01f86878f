"""A gradient for each example: vmap runs over the rows, and their mean is the batch's gradient."""

from collections.abc import Mapping

import torch
from torch import nn
from torch.func import functional_call, grad

from snippets.nets.start import labels, xs
from snippets.nets.two_layers.in_torch import new_model

Parameters = Mapping[str, torch.Tensor]
inputs, targets = torch.from_numpy(xs), torch.from_numpy(labels)  # (8, 10), (8,)
model = new_model()


def loss_of(parameters: Parameters, x: torch.Tensor, y: torch.Tensor) -> torch.Tensor:
    """Loss of one row x (10,) or of a batch (n, 10)."""
    return nn.functional.cross_entropy(functional_call(model, dict(parameters), (x,)), y)  # ()


def main() -> None:
    parameters = dict(model.named_parameters())
    gradient_of = grad(loss_of)
    per_row = torch.vmap(gradient_of, in_dims=(None, 0, 0))
    of_rows = per_row(parameters, inputs, targets)
    of_batch = gradient_of(parameters, inputs, targets)
    kernels = of_rows["hidden.weight"]  # (8, 5, 10)
    assert kernels.shape == (8, 5, 10)
    for name, rows in of_rows.items():
        assert torch.allclose(rows.mean(0), of_batch[name], atol=1e-6)
    norms = kernels.flatten(1).norm(dim=1)  # (8,)
    print(f"gradients: {len(norms)}")
    print(f"smallest_norm: {norms.min().item():.4f}")
    print(f"largest_norm: {norms.max().item():.4f}")
    print(f"norm_of_mean: {kernels.mean(0).norm().item():.4f}")


if __name__ == "__main__":
    main()
