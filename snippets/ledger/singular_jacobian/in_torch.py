"""Gradients through a singular Jacobian and through one that is not square: neither has an inverse to compute."""

import numpy as np
import torch
from torch.fx.experimental.proxy_tensor import make_fx

singular = torch.tensor([[1.0, 2.0], [2.0, 4.0]])  # (2, 2)
tall = torch.tensor([[1.0, 2.0], [2.0, 4.0], [0.5, -1.0]])  # (3, 2)


def loss_of(x: torch.Tensor, matrix: torch.Tensor) -> torch.Tensor:
    """The sum () of a layer's outputs tanh(matrix x)."""
    return torch.tanh(matrix @ x).sum()


def main() -> None:
    x = torch.tensor([0.3, -0.2])  # (2,)
    jacobian = torch.func.jacrev(lambda x: torch.tanh(singular @ x))(x)  # (2, 2)
    through_singular = torch.func.grad(loss_of)(x, singular)  # (2,)
    through_tall = torch.func.grad(loss_of)(x, tall)  # (2,)
    for matrix, gradient in ((singular, through_singular), (tall, through_tall)):
        slopes = 1 - torch.tanh(matrix @ x) ** 2
        assert np.allclose(gradient, matrix.T @ slopes, atol=1e-6)
    program = make_fx(torch.func.grad(loss_of))(x, singular).code
    assert not any(name in program for name in ("linalg", "inverse", "solve", "qr"))
    print(f"rank_of_jacobian: {torch.linalg.matrix_rank(jacobian)}")
    print(f"slope_through_singular: {through_singular[0]:.4f}")
    print(f"slope_through_tall: {through_tall[0]:.4f}")


if __name__ == "__main__":
    main()
