# /// script
# [tool.verified]
# raises = "JaxRuntimeError"
# message = "Attempt to donate the same buffer twice"
# ///
"""Model and average begin as one array, and both are given away: copy one of them first."""

import jax
import jax.numpy as jnp

step = jax.jit(lambda w, mean: (0.9 * w, 0.9 * mean + 0.1 * w), donate_argnums=(0, 1))
w = jnp.ones((512, 512))
w, mean = step(w, w)
