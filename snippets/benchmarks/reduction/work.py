"""Two reductions of an array of 2048 x 2048: the sum of each row, and the logsumexp of each column."""

import numpy as np

from snippets.benchmarks.harness import Work

SIZE = 2048
x = np.random.default_rng(0).standard_normal((SIZE, SIZE), dtype=np.float32)  # (rows, columns)

# Per number: one addition for the row; one comparison, subtraction, exponential, addition for the column.
# It is read once and only 2 * SIZE numbers are written; a largest number known beforehand is a second reading.
WORK = Work(operations=5 * SIZE**2, bytes=4 * (SIZE**2 + 2 * SIZE))
