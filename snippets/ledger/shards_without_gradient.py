# /// script
# [tool.verified]
# environment = {JAX_NUM_CPU_DEVICES = "4"}
# ///
"""Work on integers, which have no gradient, is spread over four devices: sharding asks for no differentiation."""

import jax
import jax.numpy as jnp
from jax.sharding import NamedSharding, PartitionSpec


@jax.jit
def multiples_of_seven(x: jax.Array) -> jax.Array:
    return jnp.sum(x % 7 == 0)


def main() -> None:
    devices = jax.device_count()
    assert devices == 4, "start it with JAX_NUM_CPU_DEVICES=4"
    mesh = jax.make_mesh((devices,), ("rows",), axis_types=(jax.sharding.AxisType.Auto,))
    numbers = jax.device_put(jnp.arange(1000), NamedSharding(mesh, PartitionSpec("rows")))
    program = multiples_of_seven.lower(numbers).compile()
    count = program(numbers).item()
    assert "all-reduce" in str(program.as_text()) and count == len(range(0, 1000, 7))
    shards = numbers.addressable_shards
    assert [shard.data.shape for shard in shards] == [(250,)] * devices
    print(f"devices: {len({shard.device for shard in shards})}")
    print(f"numbers_each: {shards[0].data.size}")
    print(f"multiples_of_seven: {count}")


if __name__ == "__main__":
    main()
