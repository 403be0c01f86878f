"""The gradient of sin(x²) at 1.5, where a finite difference with too small a step is exactly 0."""

# region setup
import math

import torch

# endregion


def f(x: torch.Tensor) -> torch.Tensor:
    return torch.sin(x**2)  # ()


def difference(x: torch.Tensor, step: float) -> torch.Tensor:
    """Slope of the chord from x - step to x + step, in float32."""
    return (f(x + step) - f(x - step)) / (2 * step)  # ()


def main() -> None:
    x = torch.tensor(1.5, requires_grad=True)  # ()
    f(x).backward()
    gradient = x.grad
    assert gradient is not None
    by_hand = 2 * 1.5 * math.cos(1.5**2)
    assert abs(gradient.item() - by_hand) < 1e-5
    assert difference(x, 1e-8) == 0
    print(f"gradient: {gradient.item():.4f}")
    print(f"by_hand: {by_hand:.4f}")
    print(f"difference_step_1e_2: {difference(x, 1e-2).item():.4f}")
    print(f"difference_step_1e_8: {difference(x, 1e-8).item():.4f}")


if __name__ == "__main__":
    main()
