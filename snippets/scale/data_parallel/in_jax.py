# /// script
# [tool.verified]
# environment = {JAX_NUM_CPU_DEVICES = "8"}
# differs = ["workers", "rows_each"]
# ///
"""Eight devices, a row each: the program says nothing of it, and gets the whole batch's gradient from shards."""

import jax
import jax.numpy as jnp
import optax
from flax import nnx
from jax.sharding import NamedSharding, PartitionSpec

from snippets.nets.start import labels, xs
from snippets.nets.two_layers.in_jax import new_model
from snippets.scale.report import report

graph, parameters = nnx.split(new_model())


@jax.jit
@jax.grad
def gradients(parameters: optax.Params, inputs: jax.Array, targets: jax.Array) -> jax.Array:
    """Gradient of each parameter for the mean loss of these rows."""
    logits = nnx.merge(graph, parameters)(inputs)  # (n, 2)
    return jnp.mean(optax.softmax_cross_entropy_with_integer_labels(logits, targets))


def main() -> None:
    workers = jax.device_count()
    assert workers == 8, "start it with JAX_NUM_CPU_DEVICES=8"
    mesh = jax.make_mesh((workers,), ("rows",), axis_types=(jax.sharding.AxisType.Auto,))
    copies = jax.device_put(parameters, NamedSharding(mesh, PartitionSpec()))
    inputs, targets = jax.device_put((xs, labels), NamedSharding(mesh, PartitionSpec("rows")))
    parallel = gradients.lower(copies, inputs, targets).compile()
    found = jax.tree.leaves(parallel(copies, inputs, targets))
    whole = jax.tree.leaves(gradients(parameters, jnp.asarray(xs), jnp.asarray(labels)))
    assert [shard.data.shape for shard in inputs.addressable_shards] == [(1, 10)] * workers
    assert "all-reduce" in str(parallel.as_text())
    report(workers, [found], whole)


if __name__ == "__main__":
    main()
