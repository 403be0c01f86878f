# /// script
# [tool.verified]
# raises = "TypeError"
# message = "cond branches must have equal output types but they differ"
# ///
"""One branch gives a float and the other an integer."""

import jax
import jax.numpy as jnp


@jax.jit
def f(x: jax.Array) -> jax.Array:
    return jax.lax.cond(x > 0, lambda x: x, lambda x: jnp.array(0), x)


f(1.5)
