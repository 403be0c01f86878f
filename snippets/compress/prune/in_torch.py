# /// script
# [tool.verified]
# tolerance = 1e-2
# ///
"""Pruning that makes a model smaller: half of its hidden neurons are cut out, then it trains one epoch more."""

import torch

from snippets.compress.with_torch import accuracy_after, size
from snippets.nets.two_layers.in_torch import TwoLayers, new_model


def strongest(model: TwoLayers, count: int) -> torch.Tensor:
    """The neurons (count,) with the largest weights in and out, in their order."""
    hidden, output = model.hidden.weight, model.output.weight  # (h, 64), (10, h)
    strength = torch.linalg.norm(hidden, dim=1) * torch.linalg.norm(output, dim=0)  # (h,)
    return torch.sort(torch.topk(strength, count).indices).values


def cut(model: TwoLayers, kept: torch.Tensor) -> TwoLayers:
    smaller = TwoLayers(model.hidden.in_features, len(kept), model.output.out_features)
    hidden, output = model.hidden.state_dict(), model.output.state_dict()
    smaller.hidden.load_state_dict({name: of_all[kept] for name, of_all in hidden.items()})
    smaller.output.load_state_dict(output | {"weight": output["weight"][:, kept]})
    return smaller


def main() -> None:
    model = new_model(64, 128, 10)
    before = accuracy_after(model, epochs=3)
    smaller = cut(model, strongest(model, 64))
    after_cut, after_epoch = accuracy_after(smaller, epochs=0), accuracy_after(smaller, epochs=1)
    assert size(smaller) < 0.51 * size(model) and after_cut < before - 0.02 < after_epoch
    print(f"bytes_before: {size(model)}")
    print(f"bytes_after: {size(smaller)}")
    print(f"accuracy_before: {before:.3f}")
    print(f"accuracy_after_cut: {after_cut:.3f}")
    print(f"accuracy_after_epoch: {after_epoch:.3f}")


if __name__ == "__main__":
    main()
