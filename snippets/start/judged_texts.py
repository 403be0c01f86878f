"""What a classifier of texts is judged by: the share found, against always naming the larger class."""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import ArrayLike

from snippets.text.encode import Ids, Texts

LogitsOf = Callable[[Ids], ArrayLike]


def accuracy(logits_of: LogitsOf, x: Ids, y: Ids) -> float:
    """The share found of the rows x (n, length)."""
    return float((np.asarray(logits_of(x)).argmax(-1) == y).mean())


def report(name: str, texts: Texts, losses: Sequence[float], logits_of: LogitsOf) -> None:
    test = accuracy(logits_of, texts.test_x, texts.test_y)
    majority = max(texts.test_y.mean(), 1 - texts.test_y.mean())
    assert test > majority + 0.25
    print(f"{name}_first_loss: {losses[0]:.4f}")
    print(f"{name}_last_loss: {losses[-1]:.4f}")
    print(f"{name}_train_accuracy: {accuracy(logits_of, texts.train_x, texts.train_y):.3f}")
    print(f"{name}_majority: {majority:.3f}")
    print(f"{name}_test_accuracy: {test:.3f}")
    print(f"{name}_standard_error: {(test * (1 - test) / len(texts.test_y)) ** 0.5:.3f}")
