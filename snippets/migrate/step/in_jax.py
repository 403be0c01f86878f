"""Optimizer, loss and one step: clipping and schedule are parts of the optimizer, and the gradients a result."""

import jax.numpy as jnp
import optax
from flax import nnx
from jax import Array

from snippets.digits.data import batches, load
from snippets.migrate.model.in_jax import Net, new_model


def new_optimizer(model: Net) -> nnx.Optimizer[Net]:
    rate = optax.cosine_decay_schedule(0.01, decay_steps=100)
    steps = optax.chain(optax.clip_by_global_norm(1.0), optax.adamw(rate, weight_decay=0.01))
    return nnx.Optimizer(model, steps, wrt=nnx.Param)


def loss_of(model: Net, x: Array, y: Array) -> Array:
    return jnp.mean(optax.softmax_cross_entropy_with_integer_labels(model(x), y))  # ()


@nnx.jit
def step(model: Net, optimizer: nnx.Optimizer[Net], x: Array, y: Array) -> Array:
    loss: Array
    loss, gradients = nnx.value_and_grad(loss_of)(model, x, y)
    optimizer.update(model, gradients)
    return loss


def main() -> None:
    model = new_model()
    optimizer = new_optimizer(model)
    rows, labels = next(batches(*load()[:2], epochs=1))  # (72, 64), (72,)
    losses = [step(model, optimizer, jnp.asarray(rows), jnp.asarray(labels)) for _ in "12"]
    print(f"loss_before: {losses[0].item():.4f}")
    print(f"loss_after: {losses[1].item():.4f}")


if __name__ == "__main__":
    main()
