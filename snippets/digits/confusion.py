"""Which digit is taken for which."""

import numpy as np

from snippets.digits.data import Ints


def confusion(found: Ints, y: Ints) -> Ints:
    """How often a row's class was taken for a column's (10, 10)."""
    counts = np.zeros((10, 10), dtype=np.int64)
    np.add.at(counts, (y, found), 1)
    return counts


def worst(counts: Ints) -> tuple[int, float, int]:
    """The class least often found, its share found, and the class that it is mostly taken for."""
    found = counts.diagonal() / counts.sum(1)  # (10,)
    digit = int(found.argmin())
    mistakes = counts[digit] * (np.arange(10) != digit)  # (10,)
    return digit, float(found[digit]), int(mistakes.argmax())
