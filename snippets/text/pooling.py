"""A few texts of different lengths, what a model of texts starts from, and its answers with and without pooling."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray

from snippets.nets.start import dense

Floats = NDArray[np.float32]

few = np.array([[3, 5, 2, 7], [4, 6, 0, 0], [8, 0, 0, 0]])  # (3, 4)
padded = np.pad(few, ((0, 0), (0, 4)))  # (3, 8)


def weights(vocabulary: int, width: int = 16) -> tuple[Floats, Floats, Floats]:
    """A vector for each token (vocabulary, width), then a kernel (width, 2) and a bias (2,)."""
    table = np.random.default_rng(1).normal(0, 0.5, (vocabulary, width)).astype(np.float32)
    return table, *dense(0, width, 2)


def report(each_token: ArrayLike, masked: Sequence[ArrayLike], plain: Sequence[ArrayLike]) -> None:
    """Print how many answers there are, and the first one, without and with more padding."""
    print(f"texts: {len(few)}")
    print(f"answers_without_pooling: {np.asarray(each_token)[..., 0].size}")
    print(f"answers_with_pooling: {np.asarray(masked[0])[..., 0].size}")
    for name, logits in (("masked", masked), ("plain", plain)):
        short, long = (float(np.asarray(one)[0, 0]) for one in logits)
        print(f"{name}_mean: {short:.4f}")
        print(f"{name}_mean_more_padding: {long:.4f}")
