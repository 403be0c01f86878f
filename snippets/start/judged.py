"""What a classifier of digits is judged by: the share found, how sure that is, and the digit that it finds worst."""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import ArrayLike

from snippets.digits.confusion import confusion, worst
from snippets.digits.data import Floats, load


def report(losses: Sequence[float], logits_of: Callable[[Floats], ArrayLike]) -> None:
    """Print losses and accuracies; `logits_of` gives the logits (n, 10) of rows (n, 64)."""
    digits = load()
    train_found, found = (
        np.asarray(logits_of(x)).argmax(-1) for x in (digits.train_x, digits.test_x)
    )  # (1440,), (357,)
    accuracy = (found == digits.test_y).mean()
    digit, found_of_it, _ = worst(confusion(found, digits.test_y))
    assert accuracy > 0.95
    print(f"first_loss: {losses[0]:.4f}")
    print(f"loss_after_an_epoch: {losses[20]:.4f}")
    print(f"last_loss: {losses[-1]:.4f}")
    print(f"train_accuracy: {(train_found == digits.train_y).mean():.3f}")
    print(f"test_accuracy: {accuracy:.3f}")
    print(f"standard_error: {(accuracy * (1 - accuracy) / len(found)) ** 0.5:.3f}")
    print(f"hardest_digit: {digit}")
    print(f"found_of_hardest: {found_of_it:.3f}")
