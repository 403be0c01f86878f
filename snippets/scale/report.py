"""The gradients of two layers, found by several workers and by one process: they must be the same."""

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray

from snippets.nets.start import xs


def kernels(gradients: Iterable[ArrayLike]) -> list[NDArray[np.float32]]:
    """Those of the hidden and of the output layer; the others are biases."""
    arrays = [np.asarray(gradient, np.float32) for gradient in gradients]
    return [array for array in arrays if array.ndim == 2]


def report(workers: int, found: Sequence[Sequence[ArrayLike]], whole: Sequence[ArrayLike]) -> None:
    """Print the lengths of the kernels' gradients; `found` has a list for each worker that tells."""
    for one in found:
        assert all(np.allclose(a, b, atol=1e-6) for a, b in zip(one, whole, strict=True))
    hidden, output = map(np.linalg.norm, kernels(found[0]))
    print(f"workers: {workers}")
    print(f"rows_each: {len(xs) // workers}")
    print(f"hidden_gradient: {hidden:.4f}")
    print(f"output_gradient: {output:.4f}")
    hidden, output = map(np.linalg.norm, kernels(whole))
    print(f"one_process_hidden_gradient: {hidden:.4f}")
    print(f"one_process_output_gradient: {output:.4f}")
