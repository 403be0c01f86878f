# /// script
# [tool.verified]
# raises = "AttributeError"
# message = "module 'jax.numpy' has no attribute 'randn'"
# ///
"""Random numbers in JAX need a key: jax.random.normal(jax.random.key(0), (4, 3))."""

import jax.numpy as jnp

xs = jnp.randn(4, 3)
