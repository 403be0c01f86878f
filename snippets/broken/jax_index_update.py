# /// script
# [tool.verified]
# raises = "AttributeError"
# message = "module 'jax.ops' has no attribute 'index_update'"
# ///
"""jax.ops.index_update is gone: write x.at[0].set(5), which returns a new array."""

import jax
import jax.numpy as jnp

x = jnp.zeros(3)  # (3,)
x = jax.ops.index_update(x, 0, 5)
