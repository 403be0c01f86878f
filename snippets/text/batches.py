"""The batches that a model of texts is trained on."""

from collections.abc import Iterator

import numpy as np

from snippets.text.encode import Ids, Texts


def batches(texts: Texts, epochs: int, size: int = 100) -> Iterator[tuple[Ids, Ids]]:
    """Every training row once an epoch, in an order that only the epoch's number decides."""
    for epoch in range(epochs):
        order = np.random.default_rng(epoch).permutation(len(texts.train_x))
        for first in range(0, len(order), size):
            rows = order[first : first + size]
            yield texts.train_x[rows], texts.train_y[rows]
