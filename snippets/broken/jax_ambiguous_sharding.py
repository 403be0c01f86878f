# /// script
# [tool.verified]
# raises = "ShardingTypeError"
# message = "it is ambiguous how the output should be sharded"
# ///
"""A mesh made without axis_types is explicit: where the sharding of a result could be one or another, JAX asks."""

import jax
import jax.numpy as jnp
from jax.sharding import NamedSharding, PartitionSpec

jax.config.update("jax_num_cpu_devices", 8)
mesh = jax.make_mesh((8,), ("rows",))
x = jax.device_put(jnp.ones((8, 3)), NamedSharding(mesh, PartitionSpec("rows")))
x.T @ x
