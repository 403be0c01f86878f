# /// script
# [tool.verified]
# raises = "IndexError"
# message = "Slice entries must be static integers"
# ///
"""How long a slice is must be known while jit traces."""

import jax
import jax.numpy as jnp


@jax.jit
def window(x: jax.Array, start: int) -> jax.Array:
    return x[start : start + 2]


window(jnp.arange(5), 1)
