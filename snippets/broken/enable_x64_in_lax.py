# /// script
# [tool.verified]
# raises = "AttributeError"
# message = "module 'jax.lax' has no attribute 'enable_x64'"
# ///
"""For 64-bit numbers write `jax.config.update("jax_enable_x64", True)` before anything else."""

import jax
import jax.numpy as jnp

jax.lax.enable_x64(True)
print(jnp.linspace(0.0, 1.0, 5).dtype)
