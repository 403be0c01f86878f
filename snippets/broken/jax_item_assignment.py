# /// script
# [tool.verified]
# raises = "TypeError"
# message = "JAX arrays are immutable"
# ///
"""A JAX array never changes: x.at[0].set(5) returns a new one."""

import jax.numpy as jnp

x = jnp.zeros(3)  # (3,)
x[0] = 5
