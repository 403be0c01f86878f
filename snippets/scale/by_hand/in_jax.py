"""In `shard_map` the function sees one device's rows; the mean over the devices stands inside of `grad`."""

import jax
import jax.numpy as jnp
import numpy as np
from jax import Array
from jax.sharding import PartitionSpec

from snippets.nets.start import labels, xs


def loss_of(w: Array, x: Array, y: Array) -> Array:
    return jnp.mean((x @ w - y) ** 2)  # ()


def gradient(w: Array, x: Array, y: Array) -> Array:
    assert x.shape == (1, 10)
    mine: Array = jax.grad(lambda w: jax.lax.pmean(loss_of(w, x, y), "rows"))(w)  # (10,)
    return mine


def main() -> None:
    jax.config.update("jax_num_cpu_devices", 8)
    mesh = jax.make_mesh((8,), ("rows",), axis_types=(jax.sharding.AxisType.Auto,))
    w, x, y = jnp.ones(10), jnp.asarray(xs), jnp.asarray(labels)
    everywhere, rows = PartitionSpec(), PartitionSpec("rows")
    spread = jax.shard_map(
        gradient, mesh=mesh, in_specs=(everywhere, rows, rows), out_specs=everywhere
    )
    found, whole = jax.jit(spread)(w, x, y), jax.jit(jax.grad(loss_of))(w, x, y)
    assert np.allclose(found, whole, atol=1e-6)
    print(f"gradient: {np.linalg.norm(found):.4f}")
    print(f"one_worker_gradient: {np.linalg.norm(whole):.4f}")


if __name__ == "__main__":
    main()
