"""The gradient of every sample by itself: a network 64-64-10, 32 samples, cross entropy."""

import numpy as np

from snippets.benchmarks.harness import Work

SAMPLES, INPUTS, HIDDEN, CLASSES = 32, 64, 64, 10
_rng = np.random.default_rng(0)
x = _rng.standard_normal((SAMPLES, INPUTS), dtype=np.float32)
y = _rng.integers(0, CLASSES, SAMPLES)
parameters = [
    _rng.standard_normal((INPUTS, HIDDEN), dtype=np.float32) / INPUTS**0.5,
    np.zeros(HIDDEN, np.float32),
    _rng.standard_normal((HIDDEN, CLASSES), dtype=np.float32) / HIDDEN**0.5,
    np.zeros(CLASSES, np.float32),
]

_first, _second = INPUTS * HIDDEN, HIDDEN * CLASSES
# Forward; the gradient by the hidden layer; the gradients by the weights are outer products: no sums.
# Every sample's gradient is written, and it is as large as the network.
WORK = Work(
    operations=SAMPLES * (2 * (_first + _second) + 2 * _second + _first + _second),
    bytes=4 * (SAMPLES + 1) * (_first + HIDDEN + _second + CLASSES),
)
