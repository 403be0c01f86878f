# /// script
# [tool.verified]
# timeout = 180
# tolerance = 2e-2
# ///
"""The whole program in JAX: the schedule and the clipping are parts of the optimizer, and the step is jitted."""

import jax.numpy as jnp
import numpy as np

from snippets.digits.data import Floats, Ints, batches, load
from snippets.digits.report import report
from snippets.migrate.model.in_jax import Net, new_model
from snippets.migrate.step.in_jax import new_optimizer, step


def train(model: Net, epochs: int) -> list[float]:
    """The loss of each batch before its step."""
    optimizer = new_optimizer(model)
    losses = []
    for rows, labels in batches(*load()[:2], epochs):
        loss = step(model, optimizer, jnp.asarray(rows), jnp.asarray(labels))
        losses.append(loss.item())
    return losses


def classes(model: Net, rows: Floats) -> Ints:
    model.eval()
    return np.asarray(model(jnp.asarray(rows)).argmax(-1), np.int64)  # (n,)


def main() -> None:
    model = new_model()
    report(train(model, epochs=5), lambda rows: classes(model, rows))


if __name__ == "__main__":
    main()
