"""The same test images in two kinds of company: batches of one digit each, and batches of all digits."""

from collections.abc import Callable

import numpy as np
from numpy.typing import ArrayLike

from snippets.digits.data import Floats, Ints, load


def one_digit() -> tuple[Floats, Ints]:
    """The first 27 test images of each digit (10, 27, 64), and what they show (10, 27)."""
    x, y = load()[2:]
    images = np.stack([x[y == digit][:27] for digit in range(10)])
    return images, np.repeat(np.arange(10), 27).reshape(10, 27)


def mixed() -> tuple[Floats, Ints]:
    """The same images, so that each batch holds every digit."""
    images, _ = one_digit()
    return images.transpose(1, 0, 2).reshape(10, 27, 64), np.tile(np.arange(10), 27).reshape(10, 27)


def answers(logits_of: Callable[[Floats], ArrayLike]) -> tuple[Floats, Floats]:
    """Logits (10,) of one image: among images of its digit, and among all."""
    alike, others = (np.asarray(logits_of(x[0]))[0] for x, _ in (one_digit(), mixed()))
    return alike, others
