# /// script
# [tool.verified]
# raises = "AttributeError"
# message = "object has no attribute 'to'"
# ///
"""JAX puts arrays on the first accelerator by itself; to move one, jax.device_put(x, device)."""

import jax.numpy as jnp

x = jnp.ones((1, 64)).to("cuda")
