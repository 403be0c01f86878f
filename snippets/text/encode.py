"""Texts as rows of numbers: a training part, a test part, and a vocabulary that only the training part decides."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Ids = NDArray[np.int32]
Example = tuple[Sequence[str], int]
PADDING, UNKNOWN = 0, 1


class Texts(NamedTuple):
    """A row for each text: its tokens' numbers, then padding."""

    train_x: Ids  # (n, length)
    train_y: Ids  # (n,)
    test_x: Ids  # (m, length)
    test_y: Ids  # (m,)
    vocabulary: int


def split(examples: Sequence[Example], train: int, length: int) -> Texts:
    """Shuffled with a fixed seed; the first `train` to train on, the others to test on."""
    order = np.random.default_rng(0).permutation(len(examples))
    shuffled = [examples[i] for i in order]
    counts = Counter(token for tokens, _ in shuffled[:train] for token in tokens)
    known = sorted(token for token, count in counts.items() if count > 1)
    numbers = {token: number for number, token in enumerate(known, start=UNKNOWN + 1)}
    x = np.full((len(shuffled), length), PADDING, np.int32)
    for row, (tokens, _) in zip(x, shuffled, strict=True):
        row[: len(tokens)] = [numbers.get(token, UNKNOWN) for token in tokens]
    y = np.array([label for _, label in shuffled], np.int32)
    return Texts(x[:train], y[:train], x[train:], y[train:], len(known) + 2)
