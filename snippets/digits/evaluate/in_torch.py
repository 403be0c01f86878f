# /// script
# [tool.verified]
# tolerance = 1e-2
# ///
"""Evaluation in batches: weigh each batch by its size, or the small last one counts too much."""

import numpy as np
import torch
from torch import nn

from snippets.digits.data import Floats, Ints, load
from snippets.digits.mlp_adam.in_torch import classes, loss_of, train
from snippets.nets.two_layers.in_torch import new_model


@torch.no_grad()
def evaluate(model: nn.Module, x: Floats, y: Ints, size: int) -> tuple[float, float]:
    """The mean loss of the examples, and the mean of the batches' means."""
    model.eval()
    means, sizes = [], []
    for first in range(0, len(x), size):
        rows = slice(first, first + size)
        loss = loss_of(model, torch.from_numpy(x[rows]), torch.from_numpy(y[rows]))
        means.append(loss.item())
        sizes.append(len(y[rows]))
    return float(np.average(means, weights=sizes)), float(np.mean(means))


def confusion(model: nn.Module, x: Floats, y: Ints) -> Ints:
    """How often a row's class was taken for a column's (10, 10)."""
    counts = np.zeros((10, 10), dtype=np.int64)
    np.add.at(counts, (y, classes(model, x)), 1)
    return counts


def main() -> None:
    x, y = load()[2:]  # (357, 64), (357,)
    model = new_model(64, 32, 10)
    train(model, epochs=1)
    loss, mean_of_means = evaluate(model, x, y, size=50)
    counts = confusion(model, x, y)
    found = counts.diagonal() / counts.sum(1)  # (10,)
    worst = found.argmin()
    mistakes = counts[worst] * (np.arange(10) != worst)  # (10,)
    assert abs(loss - evaluate(model, x, y, size=357)[0]) < 1e-5 < abs(loss - mean_of_means)
    print(f"loss: {loss:.4f}")
    print(f"mean_of_means: {mean_of_means:.4f}")
    print(f"accuracy: {counts.trace() / len(y):.3f}")
    print(f"worst_class: {worst}")
    print(f"found_of_worst_class: {found[worst]:.3f}")
    print(f"taken_for: {mistakes.argmax()}")


if __name__ == "__main__":
    main()
