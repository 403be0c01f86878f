"""The most arithmetic and memory traffic that NumPy gets out of this machine."""

import numpy as np

from snippets.benchmarks.harness import Case, agree
from snippets.benchmarks.peaks.work import COPIED, WORK, a, b
from snippets.benchmarks.with_numpy import numbers

__all__ = ["VARIANTS", "WORK"]


def float32() -> Case:
    return Case(lambda: a @ b, numbers)


def float64() -> Case:
    x, y = a.astype(np.float64), b.astype(np.float64)
    return Case(lambda: x @ y, numbers)


def copy() -> Case:
    source, target = np.ones(COPIED, np.float32), np.empty(COPIED, np.float32)

    def step() -> np.ndarray:
        np.copyto(target, source)
        return target

    return Case(step, numbers)


VARIANTS = {"float32": float32, "float64": float64, "copy": copy}


def main() -> None:
    """Multiply once in each precision."""
    agree({"float32": float32, "float64": float64})


if __name__ == "__main__":
    main()
