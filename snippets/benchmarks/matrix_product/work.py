"""One product of two square matrices: the work for which every framework calls a library."""

import numpy as np

from snippets.benchmarks.harness import Work

SIZE = 1024
_rng = np.random.default_rng(0)
a = _rng.standard_normal((SIZE, SIZE), dtype=np.float32) / np.float32(SIZE**0.5)
b = _rng.standard_normal((SIZE, SIZE), dtype=np.float32)

# A product and a sum for each row, column and place between; two matrices read, one written.
WORK = Work(operations=2 * SIZE**3, bytes=3 * 4 * SIZE**2)
