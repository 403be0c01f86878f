"""A tanh recurrent layer over 200 steps: its last state, and the gradient by the recurrent weight."""

import numpy as np

from snippets.benchmarks.harness import Work

STEPS, BATCH, WIDTH = 200, 16, 32
UNROLLED = 10
"""Steps that a compiler is given at once where it unrolls: the more, the longer it compiles."""
_rng = np.random.default_rng(0)


def _normal(*shape: int) -> np.ndarray:
    return _rng.standard_normal(shape, dtype=np.float32)


x = _normal(STEPS, BATCH, WIDTH)
w_input = _normal(WIDTH, WIDTH) / WIDTH**0.5  # (in, out)
w_state = _normal(WIDTH, WIDTH) / WIDTH**0.5  # (in, out)
cotangent = _normal(BATCH, WIDTH)

# Inputs by their weight, states by theirs; gradients by the states and by the recurrent weight.
# The inputs are read; every state is written and read again; the weights are small.
WORK = Work(
    operations=4 * 2 * STEPS * BATCH * WIDTH**2,
    bytes=4 * 3 * x.size,
)
