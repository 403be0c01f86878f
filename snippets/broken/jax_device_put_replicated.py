# /// script
# [tool.verified]
# raises = "AttributeError"
# message = "jax.device_put_replicated is deprecated; use jax.device_put instead"
# ///
"""jax.device_put_replicated is gone: jax.device_put with a NamedSharding over an empty PartitionSpec."""

import jax
import jax.numpy as jnp

weight = jnp.ones((3, 2))  # (3, 2)
copies = jax.device_put_replicated(weight, jax.devices())
