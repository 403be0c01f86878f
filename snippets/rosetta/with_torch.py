"""A layer with known numbers in it: matrices and kernels 0.1, biases 0."""

from collections.abc import Callable

from torch import nn


def filled(make: Callable[[], nn.Module]) -> nn.Module:
    layer = make()
    for weight in layer.parameters():
        nn.init.constant_(weight, 0.1 if weight.ndim > 1 else 0.0)
    return layer
