# /// script
# [tool.verified]
# raises = "ValueError"
# message = "Received incompatible devices for jitted computation"
# ///
"""The batch is on eight devices and the weights were put on one of them: put the weights on the same mesh."""

import jax
import jax.numpy as jnp
from jax.sharding import NamedSharding, PartitionSpec

jax.config.update("jax_num_cpu_devices", 8)
mesh = jax.make_mesh((8,), ("rows",))
x = jax.device_put(jnp.ones((8, 3)), NamedSharding(mesh, PartitionSpec("rows")))
w = jax.device_put(jnp.ones((3, 2)), jax.devices()[0])
x @ w
