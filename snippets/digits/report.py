"""What a classifier of the digits is judged by: the accuracy on images that it has not seen."""

from collections.abc import Callable, Sequence

import numpy as np

from snippets.digits.data import Floats, Ints, load


def report(losses: Sequence[float], classes: Callable[[Floats], Ints]) -> None:
    """Print losses and accuracies; `classes` finds the class of each row."""
    digits = load()
    train_accuracy = (classes(digits.train_x) == digits.train_y).mean()
    test_accuracy = (classes(digits.test_x) == digits.test_y).mean()
    assert test_accuracy > 0.95
    print(f"first_loss: {losses[0]:.4f}")
    print(f"first_epoch_loss: {np.mean(losses[:20]):.4f}")
    print(f"last_epoch_loss: {np.mean(losses[-20:]):.4f}")
    print(f"train_accuracy: {train_accuracy:.3f}")
    print(f"test_accuracy: {test_accuracy:.3f}")
