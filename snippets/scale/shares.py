"""What one of two workers holds of a model and its two moments, and the gradients of the whole batch."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike

from snippets.scale.report import kernels


def report(found: Sequence[ArrayLike], whole: Sequence[ArrayLike], each: int) -> None:
    """Print the lengths of the kernels' gradients and the numbers held, in all and by one worker."""
    assert all(np.allclose(a, b, atol=1e-6) for a, b in zip(found, whole, strict=True))
    numbers = 3 * sum(np.asarray(array).size for array in whole)
    assert 2 * each == numbers
    hidden, output = map(np.linalg.norm, kernels(found))
    print(f"hidden_gradient: {hidden:.4f}")
    print(f"output_gradient: {output:.4f}")
    print(f"numbers: {numbers}")
    print(f"numbers_each: {each}")
