# /// script
# [tool.verified]
# tolerance = 1e-2
# ///
"""Chinese reviews, good or bad, by the mean of their characters' vectors: judge it against the majority's share."""

import jax.numpy as jnp
import numpy as np
import optax
from flax import nnx

from snippets.digits.mlp_adam.in_jax import loss_of, step
from snippets.digits.with_jax import Model
from snippets.start.classifier.in_jax import logits_of
from snippets.text.batches import batches
from snippets.text.encode import Texts
from snippets.text.pooling_matters.in_jax import new_model
from snippets.text.report import report
from snippets.text.reviews import load


def train(model: Model, texts: Texts, epochs: int) -> list[float]:
    """The loss of each batch before its step."""
    optimizer = nnx.Optimizer(model, optax.adam(0.02), wrt=nnx.Param)
    losses = []
    for x, y in batches(texts, epochs):
        loss = step(loss_of, model, optimizer, jnp.asarray(x), jnp.asarray(y))
        losses.append(loss.item())
    return losses


def train_and_report(texts: Texts, epochs: int) -> None:
    model = new_model(texts.vocabulary)
    losses = train(model, texts, epochs)
    report(texts, losses, lambda x: np.asarray(logits_of(model, x)).argmax(-1))


def main() -> None:
    train_and_report(load(), epochs=3)


if __name__ == "__main__":
    main()
