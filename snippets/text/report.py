"""What a classifier of texts is judged by: test accuracy against always saying what most texts are."""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from snippets.text.encode import Ids, Texts


def report(
    texts: Texts, losses: Sequence[float], classes: Callable[[Ids], NDArray[np.integer]]
) -> None:
    """Print sizes, losses and accuracies; `classes` finds the class of each row."""
    train_accuracy = (classes(texts.train_x) == texts.train_y).mean()
    test_accuracy = (classes(texts.test_x) == texts.test_y).mean()
    majority = max(texts.test_y.mean(), 1 - texts.test_y.mean())
    assert test_accuracy > majority + 0.25
    print(f"train_texts: {len(texts.train_x)}")
    print(f"test_texts: {len(texts.test_x)}")
    print(f"vocabulary: {texts.vocabulary}")
    print(f"first_loss: {losses[0]:.4f}")
    print(f"last_loss: {losses[-1]:.4f}")
    print(f"train_accuracy: {train_accuracy:.3f}")
    print(f"majority_accuracy: {majority:.3f}")
    print(f"test_accuracy: {test_accuracy:.3f}")
