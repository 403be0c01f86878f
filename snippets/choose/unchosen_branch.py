"""The branch that `where` does not choose still spoils the gradient, until the divisor is made safe."""

import jax
import jax.numpy as jnp
import numpy as np


@jax.jit
def plain(scores: jax.Array) -> jax.Array:
    """The sum () of the scores (n,), scaled to at most 1."""
    total = scores.sum()  # ()
    return jnp.where(total > 1, scores / total, scores).sum()


@jax.jit
def safe(scores: jax.Array) -> jax.Array:
    """The same, dividing by 1 where there is nothing to scale."""
    total = scores.sum()  # ()
    return jnp.where(total > 1, scores / jnp.where(total > 1, total, 1.0), scores).sum()


def main() -> None:
    zeros = jnp.zeros(3)  # (3,)
    assert plain(zeros) == safe(zeros) == 0
    spoiled, mended = (jax.jit(jax.grad(f))(zeros) for f in (plain, safe))  # (3,), (3,)
    assert np.isnan(spoiled).all() and np.array_equal(mended, np.ones(3))
    print(f"value: {plain(zeros):.4f}")
    print(f"nan_gradients: {np.isnan(spoiled).sum()}")
    print(f"nan_gradients_safe: {np.isnan(mended).sum()}")


if __name__ == "__main__":
    main()
