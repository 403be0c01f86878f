"""Twenty operations on 16 numbers in NumPy: a call into C for each."""

import numpy as np

from snippets.benchmarks.harness import Case, agree
from snippets.benchmarks.tiny_operations.work import TIMES, WORK, a, b, x
from snippets.benchmarks.with_numpy import numbers

__all__ = ["VARIANTS", "WORK"]


def twenty(h: np.ndarray, a: np.ndarray, b: np.ndarray) -> np.ndarray:
    for _ in range(TIMES):
        h = np.tanh(h * a + b) - h
    return h


def eager() -> Case:
    return Case(lambda: twenty(x, a, b), numbers)


VARIANTS = {"eager": eager}


def main() -> None:
    """Do it once."""
    agree(VARIANTS)


if __name__ == "__main__":
    main()
