# /// script
# [tool.verified]
# raises = "AttributeError"
# message = "module 'jax' has no attribute 'autocast'"
# ///
"""JAX lowers no precision by itself: say which arrays are to be bfloat16, as in x.astype(jnp.bfloat16)."""

import jax
import jax.numpy as jnp

with jax.autocast(jnp.bfloat16):
    product = jnp.ones((2, 2)) @ jnp.ones((2, 2))
