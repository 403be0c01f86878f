"""Losses: what PyTorch averages by itself, Optax gives for each example."""

import jax
import jax.numpy as jnp
import optax

from snippets.rosetta.rows import CLASSES, Rows, X, Y, report
from snippets.rosetta.with_jax import compiled

classes, x, y = map(jnp.asarray, (CLASSES, X, Y))  # (2,), (2, 3), (2, 3)
p, truth = jax.nn.softmax(y, 1), (y > 0).astype(float)  # (2, 3), (2, 3)


def label_smoothing() -> object:
    smooth = optax.smooth_labels(jax.nn.one_hot(classes, 3), 0.1)
    return optax.softmax_cross_entropy(x, smooth).mean()


def class_weights() -> object:
    losses = optax.softmax_cross_entropy_with_integer_labels(x, classes)
    return jnp.average(losses, weights=p[0][classes])


ROWS: Rows = {
    "cross_entropy": lambda: optax.softmax_cross_entropy_with_integer_labels(x, classes).mean(),
    "cross_entropy_soft": lambda: optax.softmax_cross_entropy(x, p).mean(),
    "label_smoothing": label_smoothing,
    "class_weights": class_weights,
    "nll": lambda: -jnp.take_along_axis(jax.nn.log_softmax(x, 1), classes[:, None], 1).mean(),
    "binary": lambda: optax.sigmoid_binary_cross_entropy(x, truth).mean(),
    "mse": lambda: optax.squared_error(x, y).mean(),
    "l1": lambda: jnp.abs(x - y).mean(),
    "huber": lambda: optax.huber_loss(x, y).mean(),
    "kl": lambda: optax.kl_divergence(jax.nn.log_softmax(x, 1), p).mean(),
    "cosine": lambda: optax.cosine_similarity(x, y, epsilon=1e-8),
}


def main() -> None:
    report(compiled(ROWS))


if __name__ == "__main__":
    main()
