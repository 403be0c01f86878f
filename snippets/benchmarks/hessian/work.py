"""The Hessian of a function of 32 inputs: a network 32-64-1 with tanh, its weights held fixed."""

import numpy as np

from snippets.benchmarks.harness import Work

INPUTS, HIDDEN = 32, 64
_rng = np.random.default_rng(0)
x = _rng.standard_normal(INPUTS, dtype=np.float32)
w1 = _rng.standard_normal((INPUTS, HIDDEN), dtype=np.float32) / INPUTS**0.5
b1 = np.zeros(HIDDEN, np.float32)
w2 = _rng.standard_normal(HIDDEN, dtype=np.float32) / HIDDEN**0.5

# By hand it is w1 diag(d) w1.T: one product forward, and another of which symmetry spares half.
# Differentiating by program knows of neither; that is its price, and part of what is measured.
WORK = Work(
    operations=2 * INPUTS * HIDDEN + HIDDEN * INPUTS * (INPUTS + 1),
    bytes=4 * (w1.size + INPUTS**2),
)
