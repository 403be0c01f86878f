"""The loop that trains a classifier with Adam, whatever its model: it knows neither images nor texts."""

from collections.abc import Iterable

import jax.numpy as jnp
from flax import nnx
from jax import Array
from jax.typing import ArrayLike
from optax import adam, softmax_cross_entropy_with_integer_labels

from snippets.digits.data import batches, load
from snippets.digits.with_jax import Model, Optimizer
from snippets.nets.two_layers.in_jax import new_model


def loss_of(model: Model, x: Array, y: Array) -> Array:
    return jnp.mean(softmax_cross_entropy_with_integer_labels(model(x), y))  # ()


@nnx.jit
def step(model: Model, optimizer: Optimizer, x: Array, y: Array) -> Array:
    loss: Array
    loss, gradients = nnx.value_and_grad(loss_of)(model, x, y)
    optimizer.update(model, gradients)
    return loss


def train(model: Model, pairs: Iterable[tuple[ArrayLike, ArrayLike]], rate: float) -> list[float]:
    optimizer = nnx.Optimizer(model, adam(rate), wrt=nnx.Param)
    return [step(model, optimizer, jnp.asarray(x), jnp.asarray(y)).item() for x, y in pairs]


@nnx.jit
def logits_of(model: Model, x: ArrayLike) -> Array:
    return model(jnp.asarray(x))  # (n, classes)


def main() -> None:
    losses = train(new_model(64, 32, 10), batches(*load()[:2], epochs=1), rate=0.01)
    print(f"first_loss: {losses[0]:.4f}")
    print(f"last_loss: {losses[-1]:.4f}")


if __name__ == "__main__":
    main()
