"""Softmax attention and its gradients: batch 4, 4 heads, 128 positions, 32 channels per head, no mask."""

import numpy as np

from snippets.benchmarks.harness import Work

BATCH, HEADS, POSITIONS, CHANNELS = 4, 4, 128, 32
SCALE: float = CHANNELS**-0.5
_shape = (BATCH, HEADS, POSITIONS, CHANNELS)
_rng = np.random.default_rng(0)
query, key, value, cotangent = (_rng.standard_normal(_shape, dtype=np.float32) for _ in range(4))

# Two products forward, four in the gradients; the softmax is not counted.
# Query, key, value and cotangent are read; the output and three gradients are written.
WORK = Work(
    operations=6 * 2 * BATCH * HEADS * POSITIONS**2 * CHANNELS,
    bytes=4 * 8 * query.size,
)
