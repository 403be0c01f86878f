"""Ten cheap elementwise operations in a row on four million numbers: each on its own reads and writes them all."""

import numpy as np

from snippets.benchmarks.harness import Work

SIZE = 4_000_000
x = np.random.default_rng(0).standard_normal(SIZE, dtype=np.float32)

# One read and one write: what is left when no result in between goes to memory.
WORK = Work(operations=10 * SIZE, bytes=2 * 4 * SIZE)
