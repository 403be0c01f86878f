"""One training step of a small CNN: 32 images of 28x28, two 3x3 convolutions with pooling, one linear layer."""

import numpy as np

from snippets.benchmarks.harness import Work

IMAGES, SIDE, CHANNELS, CLASSES, RATE = 32, 28, (1, 16, 32), 10, 0.1
FLAT = (SIDE // 4) ** 2 * CHANNELS[2]
_rng = np.random.default_rng(0)


def _normal(*shape: int) -> np.ndarray:
    drawn = _rng.standard_normal(shape, dtype=np.float32)
    return drawn / np.float32(np.prod(shape[:-1]) ** 0.5)


x = _rng.standard_normal((IMAGES, SIDE, SIDE, CHANNELS[0]), dtype=np.float32)
y = _rng.integers(0, CLASSES, IMAGES)
kernels = (
    _normal(3, 3, CHANNELS[0], CHANNELS[1]),  # height, width, in, out
    _normal(3, 3, CHANNELS[1], CHANNELS[2]),
    _normal(FLAT, CLASSES),  # rows in the order height, width, channel
)
biases = tuple(np.zeros(kernel.shape[-1], np.float32) for kernel in kernels)

# The second convolution sees a quarter of the pixels. Each layer: forward, gradient by the weights,
# gradient by the inputs; the last is not needed in the first layer.
_places = (IMAGES * SIDE**2, IMAGES * SIDE**2 // 4, IMAGES)
_products = [places * kernel.size for places, kernel in zip(_places, kernels, strict=True)]
_parameters = sum(array.size for array in (*kernels, *biases))
WORK = Work(
    operations=2 * (3 * sum(_products) - _products[0]), bytes=4 * (2 * _parameters + x.size)
)
