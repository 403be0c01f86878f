"""Half the squared error has half the gradient, so twice the learning rate takes the same steps."""

# region setup
from collections.abc import Callable

import torch
from torch.nn.functional import mse_loss

xs = torch.tensor([1.0, 2.0, 3.0, 4.0, 5.0])  # (5,)
ys = xs - 1  # (5,)
# endregion


def whole(line: torch.Tensor) -> torch.Tensor:
    return mse_loss(line[0] * xs + line[1], ys)  # ()


def half(line: torch.Tensor) -> torch.Tensor:
    return whole(line) / 2  # ()


def slope(loss: Callable[[torch.Tensor], torch.Tensor], rate: float) -> float:
    """Slope of the line after 100 steps."""
    gradient = torch.func.grad(loss)
    line = torch.tensor([0.3, 0.2])  # (2,)
    for _ in range(100):
        line = line - rate * gradient(line)
    return float(line[0])


def main() -> None:
    before, same_rate, double_rate = slope(whole, 0.01), slope(half, 0.01), slope(half, 0.02)
    assert abs(double_rate - before) < 1e-6 < abs(same_rate - before)
    print(f"whole_rate_0_01: {before:.4f}")
    print(f"half_rate_0_01: {same_rate:.4f}")
    print(f"half_rate_0_02: {double_rate:.4f}")


if __name__ == "__main__":
    main()
