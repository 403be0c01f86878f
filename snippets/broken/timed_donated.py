# /// script
# [tool.verified]
# raises = "ValueError"
# message = "Buffer has been deleted or donated"
# ///
"""A warm-up call gives its input away, so the call to be timed has none: a donated array is used up."""

import time

import jax
import jax.numpy as jnp

step = jax.jit(lambda w: 0.9 * w, donate_argnums=0)
w = jnp.ones((512, 512))
step(w).block_until_ready()
begun = time.perf_counter()
step(w).block_until_ready()
print(time.perf_counter() - begun)
