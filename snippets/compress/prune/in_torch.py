# /// script
# [tool.verified]
# tolerance = 1e-2
# ///
"""Pruning that makes a model smaller: half of its hidden neurons are cut out, then it trains one epoch more."""

import torch
from torch import nn

from snippets.digits.data import load
from snippets.digits.mlp_adam.in_torch import accuracy, train
from snippets.nets.two_layers.in_torch import TwoLayers, new_model


def size(model: nn.Module) -> int:
    """Bytes of all that is stored."""
    return sum(tensor.nbytes for tensor in model.state_dict().values())


def strongest(model: TwoLayers, count: int) -> torch.Tensor:
    """The neurons (count,) with the largest weights in and out, in their order."""
    hidden, output = model.hidden.weight, model.output.weight  # (h, 64), (10, h)
    strength = torch.linalg.norm(hidden, dim=1) * torch.linalg.norm(output, dim=0)  # (h,)
    return torch.sort(torch.topk(strength, count).indices).values


@torch.no_grad()
def cut(model: TwoLayers, kept: torch.Tensor) -> TwoLayers:
    smaller = TwoLayers(model.hidden.in_features, len(kept), model.output.out_features)
    smaller.hidden.weight.copy_(model.hidden.weight[kept])  # (kept, 64)
    smaller.hidden.bias.copy_(model.hidden.bias[kept])
    smaller.output.weight.copy_(model.output.weight[:, kept])  # (10, kept)
    smaller.output.bias.copy_(model.output.bias)
    return smaller


def main() -> None:
    digits = load()
    model = new_model(64, 128, 10)
    train(model, epochs=3)
    smaller = cut(model, strongest(model, 64))
    before, after_cut = (accuracy(m, digits.test_x, digits.test_y) for m in (model, smaller))
    train(smaller, epochs=1)
    after_epoch = accuracy(smaller, digits.test_x, digits.test_y)
    assert size(smaller) < 0.51 * size(model)
    assert after_cut < before - 0.02 < after_epoch
    print(f"bytes_before: {size(model)}")
    print(f"bytes_after: {size(smaller)}")
    print(f"accuracy_before: {before:.3f}")
    print(f"accuracy_after_cut: {after_cut:.3f}")
    print(f"accuracy_after_epoch: {after_epoch:.3f}")


if __name__ == "__main__":
    main()
