"""Adding the gradient climbs: the same 20 steps lower the loss with a minus and raise it with a plus."""

import numpy as np
import torch

inputs = torch.from_numpy(np.random.default_rng(0).normal(size=(32, 2))).float()  # (32, 2)
targets = inputs @ torch.tensor([[1.0, -1.0], [2.0, 0.5]])  # (32, 2)


def loss_of(kernel: torch.Tensor) -> torch.Tensor:
    return torch.mean((inputs @ kernel - targets) ** 2)  # ()


def train(rate: float) -> float:
    """Loss after 20 steps of kernel + rate * gradient."""
    gradient_of = torch.func.grad(loss_of)
    kernel = torch.zeros(2, 2)
    for _ in range(20):
        kernel = kernel + rate * gradient_of(kernel)
    return float(loss_of(kernel))


def main() -> None:
    before = loss_of(torch.zeros(2, 2)).item()
    descent, ascent = train(-0.2), train(0.2)
    assert descent < 0.1 * before < 10 * before < ascent
    print(f"before: {before:.4f}")
    print(f"minus_gradient: {descent:.4f}")
    print(f"plus_gradient: {ascent:.1f}")


if __name__ == "__main__":
    main()
