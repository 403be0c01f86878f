"""Two half batches make one whole batch if each mean counts half; backward() does the adding."""

import torch
from torch import nn

from snippets.nets.start import labels, xs
from snippets.nets.two_layers.in_torch import TwoLayers, new_model


def loss_of(model: TwoLayers, inputs: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
    return nn.functional.cross_entropy(model(inputs), targets)  # ()


def gradient_of(batches: list[slice], share: float) -> torch.Tensor:
    """Gradient of all parameters, in a row, after these batches of rows."""
    model = new_model()
    for rows in batches:
        inputs, targets = torch.from_numpy(xs[rows]), torch.from_numpy(labels[rows])
        (share * loss_of(model, inputs, targets)).backward()
    gradients = [p.grad.flatten() for p in model.parameters() if p.grad is not None]
    return torch.cat(gradients)  # (67,)


def main() -> None:
    both = [slice(0, 4), slice(4, 8)]
    whole = gradient_of([slice(0, 8)], 1.0)
    halves = gradient_of(both, 0.5)
    undivided = gradient_of(both, 1.0)
    assert torch.allclose(halves, whole, atol=1e-6)
    assert torch.allclose(undivided, 2 * whole, atol=1e-6)
    print(f"whole_norm: {whole.norm().item():.4f}")
    print(f"halves_norm: {halves.norm().item():.4f}")
    print(f"undivided_norm: {undivided.norm().item():.4f}")


if __name__ == "__main__":
    main()
