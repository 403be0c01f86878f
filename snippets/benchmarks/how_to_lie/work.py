"""Five matrix products in a row, 512 by 512 each, with a tanh after each but the last."""

from dataclasses import replace

import numpy as np

from snippets.benchmarks.harness import Work

SIZE, PRODUCTS = 512, 5
_rng = np.random.default_rng(0)
x, *weights = (
    _rng.standard_normal((SIZE, SIZE), dtype=np.float32) / SIZE**0.5 for _ in range(PRODUCTS + 1)
)

# A tanh is several operations, how many depends on the library: none is counted.
# Read: the input and five weights; written: the result.
_HONEST = Work(
    operations=2 * PRODUCTS * SIZE**3,
    bytes=4 * (PRODUCTS + 2) * SIZE**2,
)
# Eight bits of mantissa. Bytes are left out: without a peak for bfloat16 they alone would be its floor.
_SHORTER = replace(_HONEST, bytes=0, dtype="bfloat16", tolerance=2e-2)
WORK = {
    **dict.fromkeys(
        ("eager", "compiled", "eager_one_thread", "jit", "jit_unsynchronised", "jit_cold"), _HONEST
    ),
    "jit_one_thread": _HONEST,
    "eager_bfloat16": _SHORTER,
    "jit_bfloat16": _SHORTER,
}
