# /// script
# [tool.verified]
# raises = "AttributeError"
# message = "module 'jax.random' has no attribute 'shuffle'"
# ///
"""jax.random.shuffle is gone: write jax.random.permutation."""

import jax
import jax.numpy as jnp

rows = jnp.arange(8)  # (8,)
mixed = jax.random.shuffle(jax.random.key(0), rows)
