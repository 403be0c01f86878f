"""A function of JAX's, wrapped for PyTorch, gives right slopes and wrong curvatures, and nothing says so."""

from collections.abc import Callable

import torch

from snippets.choose.jax_in_torch import FromJax


def derivatives(f: Callable[[torch.Tensor], torch.Tensor]) -> tuple[float, float]:
    """First and second derivative of f after a square, at 0.5."""
    x = torch.tensor([0.5], requires_grad=True)  # (1,)
    (slope,) = torch.autograd.grad(f(x**2), x, create_graph=True)
    return slope.item(), torch.autograd.grad(slope, x)[0].item()


def main() -> None:
    across, lost = derivatives(FromJax.apply)
    within, true = derivatives(lambda x: (x * torch.sin(x)).sum())
    assert abs(across - within) < 1e-5 and abs(lost - true) > 1
    print(f"slope_across: {across:.4f}")
    print(f"slope: {within:.4f}")
    print(f"curvature_across: {lost:.4f}")
    print(f"curvature: {true:.4f}")


if __name__ == "__main__":
    main()
