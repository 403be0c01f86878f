# /// script
# [tool.verified]
# tolerance = 1e-2
# ///
"""An MLP trained with Adam on digits: what counts is the accuracy on images it has not seen."""

from collections.abc import Callable

import jax
import jax.numpy as jnp
import numpy as np
import optax
from flax import nnx

from snippets.digits.data import Floats, Ints, batches, load
from snippets.nets.two_layers.in_jax import new_model

Model = Callable[[jax.Array], jax.Array]


@nnx.jit
def loss_of(model: Model, x: jax.Array, y: jax.Array) -> jax.Array:
    return jnp.mean(optax.softmax_cross_entropy_with_integer_labels(model(x), y))  # ()


@nnx.jit
def step(model: Model, optimizer: nnx.Optimizer[Model], x: jax.Array, y: jax.Array) -> jax.Array:
    loss: jax.Array
    loss, gradients = nnx.value_and_grad(loss_of)(model, x, y)
    optimizer.update(model, gradients)
    return loss


def train(model: Model, epochs: int) -> list[float]:
    """The loss of each batch before its step."""
    digits = load()
    optimizer = nnx.Optimizer(model, optax.adam(0.01), wrt=nnx.Param)
    losses = []
    for x, y in batches(digits.train_x, digits.train_y, epochs):
        loss = step(model, optimizer, jnp.asarray(x), jnp.asarray(y))
        losses.append(loss.item())
    return losses


@nnx.jit
def classes(model: Model, x: Floats) -> jax.Array:
    return model(jnp.asarray(x)).argmax(-1)  # (n,)


def accuracy(model: Model, x: Floats, y: Ints) -> float:
    return float((np.asarray(classes(model, x)) == y).mean())


def main() -> None:
    digits = load()
    model = new_model(64, 32, 10)
    losses = train(model, epochs=5)
    test_accuracy = accuracy(model, digits.test_x, digits.test_y)
    assert test_accuracy > 0.95
    print(f"first_loss: {losses[0]:.4f}")
    print(f"first_epoch_loss: {sum(losses[:20]) / 20:.4f}")
    print(f"last_epoch_loss: {sum(losses[-20:]) / 20:.4f}")
    print(f"train_accuracy: {accuracy(model, digits.train_x, digits.train_y):.3f}")
    print(f"test_accuracy: {test_accuracy:.3f}")


if __name__ == "__main__":
    main()
