# /// script
# [tool.verified]
# tolerance = 1e-2
# differs = ["bytes_while_masked"]
# ///
"""Pruning that only writes zeros: not a byte less, and in between torch.nn.utils.prune stores more."""

import torch
from torch import nn
from torch.nn.utils import prune

from snippets.compress.prune.in_torch import size
from snippets.digits.data import load
from snippets.digits.mlp_adam.in_torch import accuracy, train
from snippets.nets.two_layers.in_torch import TwoLayers, new_model


def layers(model: TwoLayers) -> tuple[nn.Linear, nn.Linear]:
    return model.hidden, model.output


def zeros(model: TwoLayers) -> float:
    """Share of the weights that is zero."""
    weights = torch.cat([layer.weight.flatten() for layer in layers(model)])
    return float((weights == 0).float().mean())


def main() -> None:
    digits = load()
    model = new_model(64, 128, 10)
    train(model, epochs=3)
    before, bytes_before = accuracy(model, digits.test_x, digits.test_y), size(model)
    for layer in layers(model):
        prune.l1_unstructured(layer, "weight", amount=0.5)
    bytes_while_masked = size(model)
    for layer in layers(model):
        prune.remove(layer, "weight")
    assert size(model) == bytes_before < bytes_while_masked
    assert zeros(model) == 0.5
    print(f"zeros: {zeros(model):.3f}")
    print(f"bytes_before: {bytes_before}")
    print(f"bytes_while_masked: {bytes_while_masked}")
    print(f"bytes_after: {size(model)}")
    print(f"accuracy_before: {before:.3f}")
    print(f"accuracy_after: {accuracy(model, digits.test_x, digits.test_y):.3f}")


if __name__ == "__main__":
    main()
