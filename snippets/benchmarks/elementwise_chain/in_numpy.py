"""The chain in NumPy: operator by operator, and in blocks small enough to stay in a core's cache."""

import numpy as np

from snippets.benchmarks.elementwise_chain.work import WORK, x
from snippets.benchmarks.harness import Case, agree
from snippets.benchmarks.with_numpy import numbers

__all__ = ["VARIANTS", "WORK"]
BLOCK = 1 << 14  # 64 KiB an array


def chain(x: np.ndarray) -> np.ndarray:
    y = (x * 1.5 + 0.5) * x
    y = np.abs(y - 1.0) + x
    y = np.maximum(y, 0.1) * x
    capped: np.ndarray = np.minimum(y - x, 4.0)
    return capped


def chain_in_blocks(x: np.ndarray) -> np.ndarray:
    out = np.empty_like(x)
    for start in range(0, len(x), BLOCK):
        out[start : start + BLOCK] = chain(x[start : start + BLOCK])
    return out


def eager() -> Case:
    return Case(lambda: chain(x), numbers)


def in_blocks() -> Case:
    return Case(lambda: chain_in_blocks(x), numbers)


VARIANTS = {"eager": eager, "in_blocks": in_blocks}


def main() -> None:
    """Compute the chain once in each variant."""
    agree(VARIANTS)


if __name__ == "__main__":
    main()
