# /// script
# [tool.verified]
# differs = ["gathers", "reductions"]
# ///
"""Each of two devices holds half of the weights and moments; the program is the one for a single device."""

import jax
import jax.numpy as jnp
import optax
from flax import nnx
from jax.sharding import NamedSharding, PartitionSpec

from snippets.nets.start import labels, xs
from snippets.nets.two_layers.in_jax import new_model
from snippets.scale.shares import report


@jax.jit
@jax.grad
def gradients(model: optax.Params, x: jax.Array, y: jax.Array) -> jax.Array:
    """Gradient of each parameter for the mean loss of these rows."""
    logits = nnx.merge(nnx.graphdef(new_model(10, 6, 2)), model)(x)  # (n, 2)
    return jnp.mean(optax.softmax_cross_entropy_with_integer_labels(logits, y))


def main() -> None:
    jax.config.update("jax_num_cpu_devices", 2)
    mesh = jax.make_mesh((2,), ("all",), axis_types=(jax.sharding.AxisType.Auto,))
    whole = (nnx.state(new_model(10, 6, 2)), jnp.asarray(xs), jnp.asarray(labels))
    parameters, x, y = jax.device_put(whole, NamedSharding(mesh, PartitionSpec("all")))
    moments = optax.adam(0.001).init(parameters)[0]
    inside = jax.jit(optax.adam(0.001).init)(parameters)[0]
    assert all(len(array.devices()) == 1 for array in jax.tree.leaves(inside))
    program = gradients.lower(parameters, x, y).compile()
    state = jax.tree.leaves((parameters, moments.mu, moments.nu))
    each = sum(array.addressable_shards[0].data.size for array in state)
    found, alone = map(jax.tree.leaves, (program(parameters, x, y), gradients(*whole)))
    report(found, alone, each)
    lines = str(program.as_text()).splitlines()
    print(f"gathers: {sum(' all-gather(' in line for line in lines)}")
    print(f"reductions: {sum(' all-reduce(' in line for line in lines)}")


if __name__ == "__main__":
    main()
