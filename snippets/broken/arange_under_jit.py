# /// script
# [tool.verified]
# raises = "ConcretizationTypeError"
# message = "It arose in the jnp.arange argument 'stop'"
# ///
"""A length must be known while jit traces; marked as static it is, and as an argument like any other it is not."""

import jax
import jax.numpy as jnp


def count(n: int) -> jax.Array:
    return jnp.arange(n).sum()


assert jax.jit(count, static_argnames="n")(4) == 6
jax.jit(count)(4)
