"""One 3x3 convolution, forward: 32 images of 28x28, from 32 channels to 32, padded with zeros."""

import numpy as np

from snippets.benchmarks.harness import Work

IMAGES, SIDE, CHANNELS = 32, 28, 32
_rng = np.random.default_rng(0)
x = _rng.standard_normal((IMAGES, SIDE, SIDE, CHANNELS), dtype=np.float32)
kernel = _rng.standard_normal((3, 3, CHANNELS, CHANNELS), dtype=np.float32)  # in, out
kernel /= np.float32((9 * CHANNELS) ** 0.5)

# Counted as the definition has it; Winograd's algorithm needs fewer products.
WORK = Work(operations=2 * IMAGES * SIDE**2 * kernel.size, bytes=4 * (2 * x.size + kernel.size))
