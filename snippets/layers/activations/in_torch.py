"""Activations from their formulas, each slope against a chord; GELU has two forms, and they are not equal."""

from collections.abc import Callable

import torch
from torch.nn import functional

Function = Callable[[torch.Tensor], torch.Tensor]
x = torch.tensor([-3.0, -0.7, 0.4, 1.5])  # (4,)
LAYERS: dict[str, Function] = {
    "sigmoid": torch.sigmoid,
    "tanh": torch.tanh,
    "relu": torch.relu,
    "gelu": lambda x: functional.gelu(x, approximate="none"),
    "gelu_tanh": lambda x: functional.gelu(x, approximate="tanh"),
}
FORMULAS: dict[str, Function] = {
    "sigmoid": lambda x: 1 / (1 + torch.exp(-x)),
    "tanh": lambda x: (torch.exp(2 * x) - 1) / (torch.exp(2 * x) + 1),
    "relu": lambda x: torch.where(x > 0, x, 0.0),
    "gelu": lambda x: x * (1 + torch.erf(x / 2**0.5)) / 2,
    "gelu_tanh": lambda x: x * torch.sigmoid((8 / torch.pi) ** 0.5 * (x + 0.044715 * x**3)),
}


def slopes(f: Function, x: torch.Tensor) -> torch.Tensor:
    gradient: torch.Tensor = torch.func.grad(lambda x: f(x).sum())(x)  # (4,)
    return gradient


def chords(f: Function, x: torch.Tensor, step: float = 1e-2) -> torch.Tensor:
    return (f(x + step) - f(x - step)) / (2 * step)  # (4,)


def main() -> None:
    for name, layer in LAYERS.items():
        assert torch.allclose(layer(x), FORMULAS[name](x), atol=1e-6)
        assert torch.allclose(slopes(layer, x), chords(layer, x), atol=1e-4)
        print(f"{name}: {layer(x)[1].item():.4f}")
        print(f"{name}_slope: {slopes(layer, x)[1].item():.4f}")


if __name__ == "__main__":
    main()
