# /// script
# [tool.verified]
# raises = "AttributeError"
# message = "module 'jax.numpy' has no attribute 'DeviceArray'"
# ///
"""DeviceArray is gone: an array's type is jax.Array."""

import jax.numpy as jnp

x = jnp.ones(3)  # (3,)
assert isinstance(x, jnp.DeviceArray)
