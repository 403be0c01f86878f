# /// script
# [tool.verified]
# raises = "TypePromotionError"
# message = "have no available implicit dtype promotion path"
# ///
"""Told to be strict, JAX refuses what it would otherwise turn into float32 without a word."""

import jax
import jax.numpy as jnp

with jax.numpy_dtype_promotion("strict"):
    scaled = jnp.ones(3, jnp.bfloat16) * jnp.float32(2.0)
