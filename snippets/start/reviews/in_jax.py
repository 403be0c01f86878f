# /// script
# [tool.verified]
# tolerance = 1e-2
# ///
"""Texts sorted by the mean of their tokens' vectors, Chinese by characters, English by words, and judged on others."""

# region setup
from collections.abc import Callable

import jax.numpy as jnp
import numpy as np
from flax import nnx
from jax import Array
from optax import adam, softmax_cross_entropy_with_integer_labels

from snippets.text import reviews, sentences
from snippets.text.batches import batches
from snippets.text.encode import Ids, Texts
from snippets.text.pooling import weights

Model = Callable[[Array], Array]
# endregion


class MeanOfTokens(nnx.Module):
    """A vector for each token, their mean without the padding, then the logits."""

    def __init__(self, vocabulary: int, rngs: nnx.Rngs) -> None:
        self.embedding = nnx.Embed(vocabulary, 16, rngs=rngs)
        self.output = nnx.Linear(16, 2, rngs=rngs)

    def __call__(self, x: Array) -> Array:
        """Logits (n, 2) of the rows x (n, length)."""
        mask = (x != 0)[..., None]  # (n, length, 1)
        vectors = self.embedding(x) * mask  # (n, length, 16)
        mean = vectors.sum(1) / mask.sum(1)  # (n, 16)
        return self.output(mean)


def new_model(vocabulary: int) -> MeanOfTokens:
    model = nnx.eval_shape(lambda: MeanOfTokens(vocabulary, nnx.Rngs(0)))
    table, kernel, bias = map(jnp.asarray, weights(vocabulary))
    start = {"embedding": {"embedding": table}, "output": {"kernel": kernel, "bias": bias}}
    nnx.update(model, start)
    return model


def loss_of(model: Model, x: Array, y: Array) -> Array:
    return jnp.mean(softmax_cross_entropy_with_integer_labels(model(x), y))  # ()


@nnx.jit
def step(model: Model, optimizer: nnx.Optimizer[Model], x: Array, y: Array) -> Array:
    loss: Array
    loss, gradients = nnx.value_and_grad(loss_of)(model, x, y)
    optimizer.update(model, gradients)
    return loss


def train(model: Model, texts: Texts, epochs: int, rate: float = 0.02) -> list[float]:
    """The loss of each batch before its step."""
    optimizer = nnx.Optimizer(model, adam(rate), wrt=nnx.Param)
    losses = []
    for x, y in batches(texts, epochs):  # (100, length), (100,)
        loss = step(model, optimizer, jnp.asarray(x), jnp.asarray(y))
        losses.append(loss.item())
    return losses


@nnx.jit
def logits_of(model: Model, x: Array) -> Array:
    return model(x)  # (n, 2)


def accuracy(model: Model, x: Ids, y: Ids) -> float:
    found = np.asarray(logits_of(model, jnp.asarray(x))).argmax(-1)  # (n,)
    return float((found == y).mean())


def main() -> None:
    for name, texts, epochs in (("zh", reviews.load(), 3), ("en", sentences.load(), 4)):
        model = new_model(texts.vocabulary)
        losses = train(model, texts, epochs)
        test = accuracy(model, texts.test_x, texts.test_y)
        majority = max(texts.test_y.mean(), 1 - texts.test_y.mean())
        assert test > majority + 0.25
        print(f"{name}_first_loss: {losses[0]:.4f}")
        print(f"{name}_last_loss: {losses[-1]:.4f}")
        print(f"{name}_train_accuracy: {accuracy(model, texts.train_x, texts.train_y):.3f}")
        print(f"{name}_majority: {majority:.3f}")
        print(f"{name}_test_accuracy: {test:.3f}")
        print(f"{name}_standard_error: {(test * (1 - test) / len(texts.test_y)) ** 0.5:.3f}")


if __name__ == "__main__":
    main()
