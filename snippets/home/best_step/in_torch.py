"""Curvature sets the learning rate: 1 over it lands in the minimum, 2 over it gains nothing."""

import torch

xs = torch.tensor([1.0, 2.0, 3.0])  # (3,)
ys = torch.tensor([2.0, 4.0, 6.0])  # (3,)


def loss(w: torch.Tensor) -> torch.Tensor:
    """Mean squared error of the line w * x."""
    return torch.mean((w * xs - ys) ** 2)  # ()


gradient = torch.func.grad(loss)
curvature = torch.func.grad(gradient)


def loss_after(rate: float, w: torch.Tensor) -> float:
    """Loss after one step of this learning rate."""
    return float(loss(w - rate * gradient(w)))


def main() -> None:
    w = torch.tensor(0.5)  # ()
    before = float(loss(w))
    best = 1 / float(curvature(w))
    assert loss_after(best, w) < 1e-9
    assert loss_after(1.99 * best, w) < before < loss_after(2.01 * best, w)
    print(f"curvature: {float(curvature(w)):.4f}")
    print(f"best_rate: {best:.4f}")
    print(f"largest_rate: {2 * best:.4f}")


if __name__ == "__main__":
    main()
