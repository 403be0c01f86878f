# /// script
# [tool.verified]
# raises = "ValueError"
# message = "does not evenly divide the dimension size 10"
# ///
"""Ten rows cannot be dealt evenly to eight devices: pad the batch, or drop what is left over."""

import jax
import jax.numpy as jnp
from jax.sharding import NamedSharding, PartitionSpec

jax.config.update("jax_num_cpu_devices", 8)
mesh = jax.make_mesh((8,), ("rows",))
batch = jax.device_put(jnp.ones((10, 3)), NamedSharding(mesh, PartitionSpec("rows")))
