"""scikit-learn's handwritten digits, split once for all: 1440 images to train on, 357 to test on."""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from sklearn.datasets import load_digits

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]


class Digits(NamedTuple):
    """Rows of 64 pixels and what they show, 0 to 9."""

    train_x: Floats  # (1440, 64)
    train_y: Ints  # (1440,)
    test_x: Floats  # (357, 64)
    test_y: Ints  # (357,)


def load() -> Digits:
    """The split; its pixels have mean 0 and deviation 1 over the training images."""
    pixels, labels = load_digits(return_X_y=True)  # (1797, 64), (1797,)
    order = np.random.default_rng(0).permutation(len(pixels))
    train, test = order[:1440], order[1440:]
    mean, deviation = pixels[train].mean(), pixels[train].std()
    scaled = ((pixels - mean) / deviation).astype(np.float32)
    return Digits(scaled[train], labels[train], scaled[test], labels[test])


def batches(x: Floats, y: Ints, epochs: int, size: int = 72) -> Iterator[tuple[Floats, Ints]]:
    """Every row once an epoch, in an order that only the epoch's number decides."""
    for epoch in range(epochs):
        order = np.random.default_rng(epoch).permutation(len(x))
        for first in range(0, len(x), size):
            rows = order[first : first + size]
            yield x[rows], y[rows]
