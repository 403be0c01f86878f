"""JAX's convolution and pooling as functions of images, for where only shapes count."""

import jax
from flax import nnx


def convolve(outputs: int, kernel: int, stride: int, padding: int, x: jax.Array) -> jax.Array:
    window, rngs = (kernel, kernel), nnx.Rngs(0)
    return nnx.Conv(x.shape[-1], outputs, window, stride, padding=padding, rngs=rngs)(x)


def pool(kernel: int, stride: int, padding: int, x: jax.Array) -> jax.Array:
    around = ((padding, padding), (padding, padding))
    pooled: jax.Array = nnx.max_pool(x, (kernel, kernel), (stride, stride), around)
    return pooled
