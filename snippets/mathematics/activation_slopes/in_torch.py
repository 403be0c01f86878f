"""The slopes of four activations by formula, by autodiff and by chords; at ReLU's kink there is none, only a habit."""

from collections.abc import Callable

import torch
from torch.nn import functional

T = torch.Tensor
x = torch.tensor([-3.0, -0.7, 0.4, 1.5])  # (4,)
SLOPES: dict[str, tuple[Callable[[T], T], Callable[[T], T]]] = {
    "sigmoid": (torch.sigmoid, lambda x: torch.sigmoid(x) * (1 - torch.sigmoid(x))),
    "tanh": (torch.tanh, lambda x: 1 - torch.tanh(x) ** 2),
    "relu": (torch.relu, lambda x: torch.where(x > 0, 1.0, 0.0)),
    "gelu": (functional.gelu, lambda x: (1 + torch.erf(x / 2**0.5)) / 2 + x * bell(x)),
}


def bell(x: T) -> T:
    density: T = torch.exp(-(x**2) / 2) / (2 * torch.pi) ** 0.5
    return density


def slope(f: Callable[[T], T], x: T) -> T:
    gradient: T = torch.func.grad(lambda x: f(x).sum())(x)
    return gradient


def three_ways(name: str) -> list[T]:
    f, formula = SLOPES[name]
    return [slope(f, x), formula(x), (f(x + 1e-2) - f(x - 1e-2)) / 2e-2]  # (4,) each


def main() -> None:
    for name in SLOPES:
        autodiff, formula, chords = three_ways(name)
        assert torch.allclose(autodiff, formula, atol=1e-6)
        assert torch.allclose(chords, formula, atol=1e-4)
        print(f"{name}_at_1_5: {autodiff[3].item():.4f}")
    zero = torch.tensor(0.0)  # ()
    print(f"relu_at_0: {slope(torch.relu, zero).item():.1f}")
    print(f"maximum_at_0: {slope(lambda x: torch.maximum(x, zero), zero).item():.1f}")


if __name__ == "__main__":
    main()
