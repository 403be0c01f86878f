"""Both reductions in NumPy: the logarithm written out, and SciPy's."""

import numpy as np
from scipy.special import logsumexp

from snippets.benchmarks.harness import Case, agree
from snippets.benchmarks.reduction.work import SIZE, WORK, x
from snippets.benchmarks.with_numpy import numbers

__all__ = ["VARIANTS", "WORK"]
Two = tuple[np.ndarray, np.ndarray]


def both(two: Two) -> list[float]:
    sums, logs = two
    return numbers(logs) + numbers(sums / SIZE**0.5)


def written_out(x: np.ndarray) -> np.ndarray:
    largest = x.max(axis=0)
    logs: np.ndarray = np.log(np.exp(x - largest).sum(axis=0)) + largest
    return logs


def eager() -> Case:
    return Case(lambda: (x.sum(axis=1), written_out(x)), both)


def scipy() -> Case:
    return Case(lambda: (x.sum(axis=1), logsumexp(x, axis=0)), both)


VARIANTS = {"eager": eager, "scipy": scipy}


def main() -> None:
    """Reduce once in each variant."""
    agree(VARIANTS)


if __name__ == "__main__":
    main()
