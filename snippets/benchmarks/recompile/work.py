"""What a length never seen before costs: each step gives the same small function an array of another length."""

from collections.abc import Iterator

import numpy as np

from snippets.benchmarks.harness import Work

START = 1000
_data = np.random.default_rng(0).standard_normal(1 << 20, dtype=np.float32)


def arrays() -> Iterator[np.ndarray]:
    """Arrays of START numbers, of START + 1, and so on; no length comes twice."""
    return (_data[:length] for length in range(START, len(_data)))


def settle() -> None:
    """Nothing to do: a case that has it is timed call by call, however long the first one took."""


# The arithmetic is next to nothing; it is what surrounds it that takes the time.
WORK = Work()
