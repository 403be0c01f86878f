# /// script
# [tool.verified]
# raises = "ValueError"
# message = "could not infer replication over any axes"
# ///
"""out_specs promises the same value on all devices, and each device has the mean of its own rows."""

import jax
import jax.numpy as jnp
from jax.sharding import PartitionSpec

jax.config.update("jax_num_cpu_devices", 8)
mesh = jax.make_mesh((8,), ("rows",))
rows = jax.device_put(jnp.arange(8.0), jax.NamedSharding(mesh, PartitionSpec("rows")))
mean = jax.shard_map(
    jnp.mean, mesh=mesh, in_specs=PartitionSpec("rows"), out_specs=PartitionSpec()
)
mean(rows)
