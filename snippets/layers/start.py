"""Numbers that both sides of a pair start from, drawn once with NumPy."""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]


def normal(seed: int, *shape: int) -> Floats:
    """Normal numbers of this shape: the same for the same seed."""
    return np.random.default_rng(seed).normal(size=shape).astype(np.float32)


def sequences(width: int) -> tuple[Floats, Floats, Floats, Floats]:
    """Inputs (n, steps, in), weights (in, width) and (hidden, width), and a bias (width,)."""
    return normal(0, 2, 6, 3), normal(1, 3, width), normal(2, 4, width), normal(3, width)
