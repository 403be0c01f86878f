# /// script
# [tool.verified]
# raises = "RuntimeError"
# message = "Array has been deleted with shape"
# ///
"""A donated array is used up, and reading it afterwards finds nothing."""

import jax
import jax.numpy as jnp

step = jax.jit(lambda w: 0.9 * w, donate_argnames="w")
w = jnp.ones(3)
new = step(w)
print(new - w)
