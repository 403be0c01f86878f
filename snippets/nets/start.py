"""The weights and the data that both sides of a pair start from, drawn once with NumPy."""

import numpy as np
from numpy.typing import NDArray


def dense(seed: int, inputs: int, outputs: int) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """A kernel (inputs, outputs) and a bias (outputs,), uniform within 1 / sqrt(inputs)."""
    bound = inputs**-0.5
    rows = np.random.default_rng([seed, inputs]).uniform(-bound, bound, (inputs + 1, outputs))
    return rows[:-1].astype(np.float32), rows[-1].astype(np.float32)


def two_layers(x: NDArray[np.float32]) -> NDArray[np.float32]:
    """Logits (n, 2) of the rows x (n, 10): a model with 5 hidden neurons, as its formula."""
    (w1, b1), (w2, b2) = dense(0, 10, 5), dense(0, 5, 2)
    logits: NDArray[np.float32] = np.maximum(x @ w1 + b1, 0) @ w2 + b2
    return logits


_rng = np.random.default_rng(1)
xs: NDArray[np.float32] = _rng.normal(size=(8, 10)).astype(np.float32)  # (8, 10)
labels: NDArray[np.int64] = _rng.integers(0, 2, size=8)  # (8,)
