# /// script
# [tool.verified]
# raises = "RuntimeError"
# message = "Array has been deleted with shape=float32[512,512]"
# ///
"""The weights were given away to the step: bind its result to the same name."""

import jax
import jax.numpy as jnp

step = jax.jit(lambda w: 0.9 * w, donate_argnums=0)
w = jnp.ones((512, 512))
new = step(w)
print(jnp.abs(new - w).max())
