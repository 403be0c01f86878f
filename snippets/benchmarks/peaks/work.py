"""Matrix products and copies large enough to reach the machine's peaks."""

import numpy as np

from snippets.benchmarks.harness import Work

SIZE = 2048
"""Rows and columns: 16 MiB each in float32, more than a core's own caches hold."""
COPIED = 1 << 25
"""Numbers that a copy reads and writes: 128 MiB in float32."""

_rng = np.random.default_rng(0)
a = _rng.standard_normal((SIZE, SIZE), dtype=np.float32) / SIZE**0.5
b = _rng.standard_normal((SIZE, SIZE), dtype=np.float32) / SIZE**0.5

WORK = {
    "float32": Work(2 * SIZE**3),
    "float64": Work(2 * SIZE**3, dtype="float64"),
    "copy": Work(bytes=2 * 4 * COPIED, dtype="memory"),
}
