"""Reverse mode keeps intermediate results until the gradient is taken; recomputing some, it keeps fewer."""

from collections.abc import Callable

import jax
import jax.numpy as jnp
import numpy as np
from jax import Array

Block = Callable[[Array], Array]


def block(x: Array) -> Array:
    return jnp.sin(jnp.sin(jnp.sin(x)))  # (n,)


def recomputed(x: Array) -> Array:
    kept: Array = jax.checkpoint(block)(x)
    return kept


def kept_and_gradient(block: Block) -> tuple[int, Array]:
    """How many arrays are kept for the gradient through four blocks, and that gradient (n,)."""
    x = jnp.linspace(0.1, 1.0, 10)  # (n,)

    def four(x: Array) -> Array:
        for _ in range(4):
            x = block(x)
        return x

    y, pull_back = jax.vjp(four, x)
    (gradient,) = pull_back(jnp.ones_like(y))
    return sum(leaf.shape == x.shape for leaf in jax.tree.leaves(pull_back)), gradient


def main() -> None:
    (all_kept, gradient), (fewer_kept, again) = map(kept_and_gradient, (block, recomputed))
    assert np.allclose(gradient, again) and fewer_kept < all_kept
    print(f"kept: {all_kept}")
    print(f"kept_when_recomputed: {fewer_kept}")
    print(f"slope: {gradient[0]:.4f}")


if __name__ == "__main__":
    main()
