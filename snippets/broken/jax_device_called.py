# /// script
# [tool.verified]
# raises = "TypeError"
# message = "'Device' object is not callable"
# ///
"""x.device() is gone: x.device is an attribute, and x.devices() gives all of an array's devices."""

import jax.numpy as jnp

x = jnp.ones(3)  # (3,)
print(x.device())
