# /// script
# [tool.verified]
# tolerance = 1e-2
# ///
"""An MLP trained with Adam on digits: what counts is the accuracy on images it has not seen."""

import jax.numpy as jnp
import optax
from flax import nnx
from jax import Array

from snippets.digits.data import batches, load
from snippets.digits.report import report
from snippets.digits.with_jax import Loss, Model, Optimizer, classes
from snippets.nets.two_layers.in_jax import new_model


@nnx.jit
def loss_of(model: Model, x: Array, y: Array) -> Array:
    return jnp.mean(optax.softmax_cross_entropy_with_integer_labels(model(x), y))  # ()


@nnx.jit(static_argnums=0)
def step(objective: Loss, model: Model, optimizer: Optimizer, x: Array, y: Array) -> Array:
    loss: Array
    loss, gradients = nnx.value_and_grad(objective)(model, x, y)
    optimizer.update(model, gradients)
    return loss


def train(model: Model, epochs: int, objective: Loss = loss_of) -> list[float]:
    """The loss of each batch before its step."""
    optimizer = nnx.Optimizer(model, optax.adam(0.01), wrt=nnx.Param)
    pairs = (map(jnp.asarray, pair) for pair in batches(*load()[:2], epochs))
    return [step(objective, model, optimizer, x, y).item() for x, y in pairs]


def main() -> None:
    model = new_model(64, 32, 10)
    report(train(model, epochs=5), lambda x: classes(model, x))


if __name__ == "__main__":
    main()
