# /// script
# [tool.verified]
# differs = ["unweighted_error"]
# ///
"""Seven rows for eight devices: a row is added that weighs nothing, and the sum is divided by seven."""

import jax
import jax.numpy as jnp
import numpy as np
import optax
from flax import nnx
from jax.sharding import NamedSharding, PartitionSpec

from snippets.nets.start import labels, xs
from snippets.nets.two_layers.in_jax import TwoLayers, new_model

x, y = xs[:7], labels[:7]  # (7, 10), (7,)


@jax.jit
def gradient(x: jax.Array, y: jax.Array, weights: jax.Array) -> jax.Array:
    def loss_of(model: TwoLayers) -> jax.Array:
        losses = optax.softmax_cross_entropy_with_integer_labels(model(x), y)  # (n,)
        return jnp.sum(weights * losses) / jnp.sum(weights)

    return jnp.asarray(nnx.grad(loss_of)(new_model()).hidden.kernel[...])  # (10, 5)


def main() -> None:
    jax.config.update("jax_num_cpu_devices", 8)
    mesh = jax.make_mesh((8,), ("rows",), axis_types=(jax.sharding.AxisType.Auto,))
    padded = np.pad(x, [(0, 1), (0, 0)]), np.pad(y, (0, 1)), np.arange(8) < 7, np.arange(8) < 8
    *batch, real, every = jax.device_put(padded, NamedSharding(mesh, PartitionSpec("rows")))
    whole = np.asarray(gradient(jnp.asarray(x), jnp.asarray(y), jnp.ones(7)))  # (10, 5)
    weighted, unweighted = gradient(*batch, real), gradient(*batch, every)
    assert np.allclose(weighted, whole, atol=1e-6)
    error = np.linalg.norm(unweighted - whole) / np.linalg.norm(whole)
    assert error > 0.01
    print(f"whole: {np.linalg.norm(whole):.4f}")
    print(f"weighted: {np.linalg.norm(weighted):.4f}")
    print(f"unweighted_error: {error:.3f}")


if __name__ == "__main__":
    main()
