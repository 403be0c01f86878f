"""Numbers that both sides of a pair start from, drawn once with NumPy."""

import numpy as np
from numpy.typing import NDArray


def normal(seed: int, *shape: int) -> NDArray[np.float32]:
    """Normal numbers of this shape: the same for the same seed."""
    return np.random.default_rng(seed).normal(size=shape).astype(np.float32)
