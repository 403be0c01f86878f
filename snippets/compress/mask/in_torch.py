# /// script
# [tool.verified]
# tolerance = 1e-2
# differs = ["bytes_while_masked"]
# ///
"""Pruning that only writes zeros: not a byte less, and in between torch.nn.utils.prune stores more."""

import torch
from torch.nn.utils import prune

from snippets.compress.with_torch import accuracy_after, size
from snippets.nets.two_layers.in_torch import TwoLayers, new_model


def zeros(model: TwoLayers) -> float:
    """Share of the weights that is zero."""
    weights = [layer.weight.flatten() for layer in (model.hidden, model.output)]
    return float((torch.cat(weights) == 0).float().mean())


def main() -> None:
    model = new_model(64, 128, 10)
    before = accuracy_after(model, epochs=3)
    layers, bytes_before = (model.hidden, model.output), size(model)
    for layer in layers:
        prune.l1_unstructured(layer, "weight", amount=0.5)
    bytes_while_masked = size(model)
    for layer in layers:
        prune.remove(layer, "weight")
    assert size(model) == bytes_before < bytes_while_masked
    assert zeros(model) == 0.5
    zeros_in_four = (model.hidden.weight.reshape(-1, 4) == 0).sum(1)  # (2048,)
    assert set(zeros_in_four.tolist()) == {0, 1, 2, 3, 4}
    print(f"zeros: {zeros(model):.3f}")
    print(f"bytes_before: {bytes_before}")
    print(f"bytes_while_masked: {bytes_while_masked}")
    print(f"bytes_after: {size(model)}")
    print(f"accuracy_before: {before:.3f}")
    print(f"accuracy_after: {accuracy_after(model, epochs=0):.3f}")


if __name__ == "__main__":
    main()
