"""One step of Adam over 60 arrays of 64 x 64, whose gradients are given."""

import numpy as np

from snippets.benchmarks.harness import Work

ARRAYS, SIDE, RATE = 60, 64, 1e-3
_rng = np.random.default_rng(0)
gradients = [_rng.standard_normal((SIDE, SIDE), dtype=np.float32) for _ in range(ARRAYS)]

_numbers = ARRAYS * SIDE**2
# Per number: 3 for the first moment, 4 for the second, 2 corrections, a root, an addition, a division,
# 2 for the update. The gradient is read; the parameter and both moments are read and written.
WORK = Work(operations=14 * _numbers, bytes=4 * (1 + 2 * 3) * _numbers)
