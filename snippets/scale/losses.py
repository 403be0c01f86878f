"""Two trainings with the same batches, on several workers and on one: their losses must be the same."""

from collections.abc import Callable, Sequence

import numpy as np

from snippets.digits.data import Floats, Ints, load


def report(
    workers: int,
    found: Sequence[float],
    alone: Sequence[float],
    classes: Callable[[Floats], Ints],
) -> None:
    """Print both last losses and the accuracy of the model trained on several workers."""
    assert np.allclose(found, alone, rtol=1e-3), "the losses part"
    digits = load()
    accuracy = (classes(digits.test_x) == digits.test_y).mean()
    assert accuracy > 0.8
    print(f"workers: {workers}")
    print(f"rows_each: {72 // workers}")
    print(f"steps: {len(found)}")
    print(f"last_loss: {found[-1]:.4f}")
    print(f"one_worker_last_loss: {alone[-1]:.4f}")
    print(f"test_accuracy: {accuracy:.3f}")
