"""In `shard_map`, `pmean` after `grad` is too late: eight devices, eight times the gradient; in `pmap` it is right."""

import functools
import os

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
    os.environ["XLA_FLAGS"] = "--xla_force_host_platform_device_count=8"
    mesh = jax.make_mesh((8,), ("rows",), axis_types=(jax.sharding.AxisType.Auto,))
    rows, everywhere = PartitionSpec("rows"), PartitionSpec()
    w, x, y = jnp.ones(10), jnp.asarray(xs), jnp.asarray(labels)
    whole = jax.jit(jax.grad(loss_of))(w, x, y)
    spread = functools.partial(
        jax.shard_map, mesh=mesh, in_specs=(everywhere, rows, rows), out_specs=everywhere
    )
    for function, times in ((no_mean, 8), (mean_after, 8), (mean_inside, 1)):
        found = jax.jit(spread(function))(w, x, y)
        assert jnp.allclose(found, times * whole, atol=1e-5)
        print(f"{function.__name__.replace('gradient', 'mean_inside')}: {times}")
    unchecked = jax.jit(spread(mean_after, check_vma=False))(w, x, y)
    old = jax.pmap(mean_after, axis_name="rows", in_axes=(None, 0, 0))(w, x[:, None], y[:, None])
    assert jnp.allclose(unchecked, whole, atol=1e-5) and jnp.allclose(old[7], whole, atol=1e-5)
    print("mean_after_unchecked: 1\nmean_after_in_pmap: 1")


if __name__ == "__main__":
    main()
