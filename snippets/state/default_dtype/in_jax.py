# /// script
# [tool.verified]
# differs = ["bits_from_numpy"]
# ///
"""The default dtype is a switch of the whole process: it changes what is made later, and nothing made before."""

import warnings

import jax
import jax.numpy as jnp
import numpy as np


def third() -> jax.Array:
    """Nothing in here says a dtype."""
    return jnp.array([1.0])[0] / 3  # ()


def main() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        arrived = jnp.asarray(np.ones(2))  # (2,)
    older = third()
    jax.config.update("jax_enable_x64", True)
    newer = third()
    assert (older.dtype, newer.dtype) == (jnp.float32, jnp.float64)
    error = abs((older + newer).item() - 2 / 3)
    assert 1e-9 < error < 1e-7
    print(f"bits_from_numpy: {8 * arrived.itemsize}")
    print(f"bits_before: {8 * older.itemsize}")
    print(f"bits_after: {8 * newer.itemsize}")
    print(f"bits_of_their_sum: {8 * (older + newer).itemsize}")
    print(f"error_of_their_sum: {error:.1e}")


if __name__ == "__main__":
    main()
