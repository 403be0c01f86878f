# /// script
# [tool.verified]
# raises = "TypeError"
# message = "lax.conv_general_dilated requires arguments to have the same dtypes, got float32, bfloat16"
# ///
"""jnp converts and jax.lax does not: give both in one dtype."""

import jax
import jax.numpy as jnp

image = jnp.ones((1, 1, 4, 4))
kernel = jnp.ones((1, 1, 2, 2), jnp.bfloat16)
jax.lax.conv(image, kernel, (1, 1), "SAME")
