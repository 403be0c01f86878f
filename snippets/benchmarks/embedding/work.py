"""The gradient of an embedding table of 10,000 x 64: 64 texts of 32 tokens, the mean of each, 10,000 classes."""

import numpy as np

from snippets.benchmarks.harness import Work

TEXTS, TOKENS, WORDS, WIDTH, CLASSES = 64, 32, 10_000, 64, 10_000
_rng = np.random.default_rng(0)
table = _rng.standard_normal((WORDS, WIDTH), dtype=np.float32)  # (words, width)
tokens = _rng.integers(0, WORDS, (TEXTS, TOKENS))  # (texts, tokens)
kernel = _rng.standard_normal((WIDTH, CLASSES), dtype=np.float32)  # (width, classes)
bias = np.zeros(CLASSES, np.float32)
labels = _rng.integers(0, CLASSES, TEXTS)

# One product forward and one back to the means; the looked-up rows and the kernel are read, the gradient
# written. The kernel is fixed, so it needs no gradient.
WORK = Work(
    operations=2 * 2 * TEXTS * WIDTH * CLASSES + 2 * TEXTS * TOKENS * WIDTH,
    bytes=4 * (TEXTS * TOKENS * WIDTH + kernel.size + bias.size + table.size) + 8 * tokens.size,
)
