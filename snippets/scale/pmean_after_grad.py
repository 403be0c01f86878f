"""In `shard_map`, `pmean` after `grad` comes too late: over eight devices, the gradient is eight times too large."""

import jax
import jax.numpy as jnp
from jax.sharding import PartitionSpec

from snippets.nets.start import labels, xs
from snippets.scale.by_hand.in_jax import gradient as mean_inside
from snippets.scale.by_hand.in_jax import loss_of


def no_mean(w: jax.Array, x: jax.Array, y: jax.Array) -> jax.Array:
    found: jax.Array = jax.grad(loss_of)(w, x, y)  # (10,)
    return found


def mean_after(w: jax.Array, x: jax.Array, y: jax.Array) -> jax.Array:
    found: jax.Array = jax.lax.pmean(no_mean(w, x, y), "rows")  # (10,)
    return found


def main() -> None:
    jax.config.update("jax_num_cpu_devices", 8)
    mesh = jax.make_mesh((8,), ("rows",), axis_types=(jax.sharding.AxisType.Auto,))
    rows, everywhere = PartitionSpec("rows"), PartitionSpec()
    w, x, y = jnp.ones(10), jnp.asarray(xs), jnp.asarray(labels)
    whole = jax.grad(loss_of)(w, x, y)
    for function, times in ((no_mean, 8), (mean_after, 8), (mean_inside, 1)):
        spread = jax.shard_map(
            function, mesh=mesh, in_specs=(everywhere, rows, rows), out_specs=everywhere
        )
        found = jax.jit(spread)(w, x, y)
        assert jnp.allclose(found, times * whole, atol=1e-5)
        print(f"{function.__name__.replace('gradient', 'mean_inside')}: {times}")


if __name__ == "__main__":
    main()
