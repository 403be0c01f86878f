"""A function of operators and methods alone runs in both libraries; each differentiates only its own operations."""

from typing import Any

import jax
import jax.numpy as jnp
import torch


def loss_of(w: Any) -> Any:
    return ((2 * w - 3) ** 2).mean()  # ()


def main() -> None:
    in_torch = torch.func.grad(loss_of)(torch.tensor([1.0, 2.0]))  # (2,)
    in_jax = jax.grad(loss_of)(jnp.array([1.0, 2.0]))  # (2,)
    assert in_torch.tolist() == in_jax.tolist()
    refused = 0
    for gradient_of, point in (
        (jax.grad(lambda w: torch.sum(w)), jnp.ones(2)),
        (torch.func.grad(lambda w: jnp.sum(w)), torch.ones(2)),
    ):
        try:
            gradient_of(point)
        except (TypeError, RuntimeError, jax.errors.JAXTypeError):
            refused += 1
    assert refused == 2
    print(f"slope_in_torch: {in_torch[1]:.4f}")
    print(f"slope_in_jax: {in_jax[1]:.4f}")
    print(f"mixed_refused: {refused}")


if __name__ == "__main__":
    main()
