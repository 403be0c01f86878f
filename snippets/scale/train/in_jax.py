# /// script
# [tool.verified]
# differs = ["workers", "rows_each"]
# ///
"""Training on four devices, 18 of each batch's 72 rows on each: the losses are those of one device."""

import jax
import optax
from flax import nnx
from jax.sharding import NamedSharding, PartitionSpec

from snippets.digits.data import batches, load
from snippets.digits.mlp_adam.in_jax import loss_of, step
from snippets.digits.with_jax import Model, classes
from snippets.nets.two_layers.in_jax import new_model
from snippets.scale.losses import report


def train(model: Model, workers: int) -> list[float]:
    """The loss of each whole batch before its step; the batch's rows are spread over the devices."""
    optimizer = nnx.Optimizer(model, optax.adam(0.01), wrt=nnx.Param)
    mesh = jax.make_mesh((workers,), ("rows",), axis_types=(jax.sharding.AxisType.Auto,))
    everywhere = NamedSharding(mesh, PartitionSpec())
    rows = NamedSharding(mesh, PartitionSpec("rows"))
    for part in (model, optimizer):
        nnx.update(part, jax.device_put(nnx.state(part), everywhere))
    pairs = (jax.device_put(batch, rows) for batch in batches(*load()[:2], epochs=1))
    return [step(loss_of, model, optimizer, x, y).item() for x, y in pairs]


def main() -> None:
    jax.config.update("jax_num_cpu_devices", 4)
    workers = jax.device_count()
    model = new_model(64, 32, 10)
    losses = train(model, workers)
    alone = train(new_model(64, 32, 10), workers=1)
    report(workers, losses, alone, lambda x: classes(model, x))


if __name__ == "__main__":
    main()
