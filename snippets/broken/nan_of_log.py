# /// script
# [tool.verified]
# raises = "FloatingPointError"
# message = "invalid value (nan) encountered in log"
# ///
"""With jax_debug_nans set, the first nan is an exception."""

import jax
import jax.numpy as jnp

jax.config.update("jax_debug_nans", True)
print(jnp.log(jnp.array(-1.0)))
