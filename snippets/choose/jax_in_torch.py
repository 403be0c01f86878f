"""A function of JAX's inside a PyTorch model: jax.vjp gives the gradient that autograd cannot see."""

from collections.abc import Callable
from typing import Any

import jax
import jax.numpy as jnp
import torch
from torch.utils.dlpack import from_dlpack


def f(x: jax.Array) -> jax.Array:
    return jnp.sum(x * jnp.sin(x))  # ()


class FromJax(torch.autograd.Function):
    """The function f, with the gradient that JAX computes."""

    @staticmethod
    def forward(context: Any, x: torch.Tensor) -> torch.Tensor:
        """The value (), from a copy that nobody writes to."""
        value, context.pull = jax.vjp(f, jnp.from_dlpack(x.detach().clone()))
        return from_dlpack(value).clone()

    @staticmethod
    def backward(context: Any, *cotangents: torch.Tensor) -> torch.Tensor:
        """The gradient, of the shape of x."""
        (gradient,) = context.pull(jnp.from_dlpack(cotangents[0].clone()))
        return from_dlpack(gradient).clone()


def slope(f: Callable[[torch.Tensor], torch.Tensor]) -> float:
    x = torch.full((3,), 0.5, requires_grad=True)  # (3,)
    return float(torch.autograd.grad(f(torch.tanh(x)) ** 2, x)[0].sum())


def main() -> None:
    across, within = slope(FromJax.apply), slope(lambda x: (x * torch.sin(x)).sum())
    assert abs(across - within) < 1e-5
    print(f"across: {across:.4f}")
    print(f"within_torch: {within:.4f}")


if __name__ == "__main__":
    main()
