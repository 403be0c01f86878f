"""One shuffled epoch from an array in memory: 64 batches of 128 rows of 784 numbers, with next to no arithmetic."""

import numpy as np

from snippets.benchmarks.harness import Work

BATCHES, BATCH, WIDTH = 64, 128, 784
ROWS = BATCHES * BATCH
rows = np.random.default_rng(0).random((ROWS, WIDTH), dtype=np.float32)  # (rows, width)

# Every row is read from where it lies and written into a batch; the sum of a column is next to nothing.
WORK = Work(bytes=2 * 4 * rows.size)
