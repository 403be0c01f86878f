"""Twenty operations on a vector of 16 numbers: what an operation costs before it has anything to do."""

import numpy as np

from snippets.benchmarks.harness import Work

SIZE, TIMES = 16, 5
_rng = np.random.default_rng(0)
x, a, b = _rng.standard_normal((3, SIZE), dtype=np.float32)

# Four operations each time: product, sum, hyperbolic tangent, difference; each counts as one a number.
WORK = Work(operations=4 * TIMES * SIZE, bytes=4 * 4 * SIZE)
