# /// script
# [tool.verified]
# raises = "ValueError"
# message = "vmap got inconsistent sizes for array axes to be mapped"
# ///
"""Two arguments mapped together, one longer than the other."""

import jax
import jax.numpy as jnp

jax.vmap(lambda w, x: w * x)(jnp.ones(2), jnp.ones(3))
