# /// script
# [tool.verified]
# tolerance = 1e-2
# ///
"""Chinese reviews, good or bad, by the mean of their characters' vectors: judge it against the majority's share."""

import jax
import jax.numpy as jnp
import numpy as np
import optax
from flax import nnx

from snippets.text.encode import Texts, batches
from snippets.text.pooling_matters.in_jax import MeanOfTokens, new_model
from snippets.text.report import report
from snippets.text.reviews import load

Optimizer = nnx.Optimizer[MeanOfTokens]


def loss_of(model: MeanOfTokens, x: jax.Array, y: jax.Array) -> jax.Array:
    return jnp.mean(optax.softmax_cross_entropy_with_integer_labels(model(x), y))  # ()


@nnx.jit
def step(model: MeanOfTokens, optimizer: Optimizer, x: jax.Array, y: jax.Array) -> jax.Array:
    loss: jax.Array
    loss, gradients = nnx.value_and_grad(loss_of)(model, x, y)
    optimizer.update(model, gradients)
    return loss


def train(model: MeanOfTokens, texts: Texts, epochs: int) -> list[float]:
    """The loss of each batch before its step."""
    optimizer = nnx.Optimizer(model, optax.adam(0.02), wrt=nnx.Param)
    losses = []
    for x, y in batches(texts, epochs):
        losses.append(step(model, optimizer, jnp.asarray(x), jnp.asarray(y)).item())
    return losses


def train_and_report(texts: Texts, epochs: int) -> None:
    model = new_model(texts.vocabulary)
    losses = train(model, texts, epochs)
    report(texts, losses, lambda x: np.asarray(model(jnp.asarray(x)).argmax(-1)))


def main() -> None:
    train_and_report(load(), epochs=3)


if __name__ == "__main__":
    main()
