# /// script
# [tool.verified]
# tolerance = 1e-2
# ///
"""Evaluation in batches: weigh each batch by its size, or the small last one counts too much."""

import numpy as np
import torch

from snippets.digits.confusion import confusion, worst
from snippets.digits.data import Floats, Ints, load
from snippets.digits.mlp_adam.in_torch import loss_of, train
from snippets.digits.with_torch import Model, classes
from snippets.nets.two_layers.in_torch import new_model


@torch.no_grad()
def evaluate(model: Model, x: Floats, y: Ints, size: int) -> tuple[float, float]:
    """The mean loss of the examples, and the mean of the batches' means."""
    model.eval()
    batches = [(x[i : i + size], y[i : i + size]) for i in range(0, len(x), size)]
    means = [loss_of(model, torch.from_numpy(x), torch.from_numpy(y)).item() for x, y in batches]
    sizes = [len(y) for _, y in batches]
    return float(np.average(means, weights=sizes)), float(np.mean(means))


def main() -> None:
    x, y = load()[2:]  # (357, 64), (357,)
    model = new_model(64, 32, 10)
    train(model, epochs=1)
    loss, mean_of_means = evaluate(model, x, y, size=50)
    counts = confusion(classes(model, x), y)
    digit, found, taken_for = worst(counts)
    assert abs(loss - evaluate(model, x, y, size=357)[0]) < 1e-5 < abs(loss - mean_of_means)
    print(f"loss: {loss:.4f}")
    print(f"mean_of_means: {mean_of_means:.4f}")
    print(f"accuracy: {counts.trace() / len(y):.3f}")
    print(f"worst_class: {digit}")
    print(f"found_of_worst_class: {found:.3f}")
    print(f"taken_for: {taken_for}")


if __name__ == "__main__":
    main()
