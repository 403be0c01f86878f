# /// script
# [tool.verified]
# tolerance = 2e-2
# ///
"""The whole program in JAX: the schedule and the clipping are parts of the optimizer, and the step is jitted."""

import jax.numpy as jnp
import numpy as np

from snippets.digits.data import Floats, Ints, batches, load
from snippets.digits.report import report
from snippets.migrate.model.in_jax import Net, new_model
from snippets.migrate.model.in_torch import new_model as new_in_torch
from snippets.migrate.program.in_torch import train as train_in_torch
from snippets.migrate.step.in_jax import new_optimizer, step
from snippets.start.classifier.in_jax import logits_of


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
    found: Ints = np.asarray(logits_of(model, rows)).argmax(-1)  # (n,)
    return found


def main() -> None:
    model = new_model()
    losses = train(model, epochs=5)
    assert np.abs(np.subtract(losses, train_in_torch(new_in_torch(), epochs=5))).max() < 1e-4
    report(losses, lambda rows: classes(model, rows))


if __name__ == "__main__":
    main()
