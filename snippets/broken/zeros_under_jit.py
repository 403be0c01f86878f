# /// script
# [tool.verified]
# raises = "TypeError"
# message = "Shapes must be 1D sequences of concrete values of integer type"
# ///
"""A shape that depends on a value."""

import jax
import jax.numpy as jnp


@jax.jit
def zeros(n: int) -> jax.Array:
    return jnp.zeros(n)


zeros(3)
