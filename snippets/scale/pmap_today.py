# /// script
# [tool.verified]
# environment = {XLA_FLAGS = "--xla_force_host_platform_device_count=8"}
# ///
"""`jax.pmap` still runs; what it returns has a NamedSharding, and `shard_map` gives the same."""

import jax
import jax.numpy as jnp
from jax.sharding import NamedSharding, PartitionSpec

from snippets.nets.start import xs


def centred(x: jax.Array) -> jax.Array:
    """A device's rows, less the mean of all devices' rows."""
    mean: jax.Array = jax.lax.pmean(x, "rows")
    return x - mean


def main() -> None:
    x = jnp.asarray(xs)  # (8, 10)
    old = jax.pmap(centred, axis_name="rows")(x)
    rows = PartitionSpec("rows")
    mesh = jax.make_mesh((8,), ("rows",), axis_types=(jax.sharding.AxisType.Auto,))
    new = jax.shard_map(centred, mesh=mesh, in_specs=rows, out_specs=rows)(x)
    assert isinstance(old.sharding, NamedSharding) and jnp.allclose(old, new, atol=1e-6)
    print(f"devices: {len(old.addressable_shards)}")
    print(f"rows_each: {old.addressable_shards[0].data.shape[0]}")


if __name__ == "__main__":
    main()
