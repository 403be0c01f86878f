"""What a convolution leaves, by formula and in fact: two 3 by 3 kernels make 28 of 32, and not 8."""

import math
from collections.abc import Callable
from functools import partial

import jax
import jax.numpy as jnp
from flax import nnx

from snippets.vision.sizes import cases, left


def convolve(outputs: int, kernel: int, stride: int, padding: int, x: jax.Array) -> jax.Array:
    window, rngs = (kernel, kernel), nnx.Rngs(0)
    return nnx.Conv(x.shape[-1], outputs, window, stride, padding=padding, rngs=rngs)(x)


def pool(kernel: int, stride: int, padding: int, x: jax.Array) -> jax.Array:
    around = ((padding, padding), (padding, padding))
    pooled: jax.Array = nnx.max_pool(x, (kernel, kernel), (stride, stride), around)
    return pooled


def bare(x: jax.Array) -> jax.Array:
    return convolve(64, 3, 1, 0, convolve(32, 3, 1, 0, x))


def padded_and_pooled(x: jax.Array) -> jax.Array:
    x = pool(2, 2, 0, convolve(32, 3, 1, 1, x))
    return pool(2, 2, 0, convolve(64, 3, 1, 1, x))


def shape(f: Callable[[jax.Array], jax.Array], *image: int) -> tuple[int, ...]:
    """Shape of the function's output, worked out without data."""
    output: jax.Array = jax.eval_shape(f, jax.ShapeDtypeStruct((1, *image), jnp.float32))
    return output.shape


def main() -> None:
    for size, kernel, stride, padding in cases:
        by_formula = left(size, kernel, stride, padding)
        convolution = partial(convolve, 1, kernel, stride, padding)
        pooling = partial(pool, kernel, stride, padding)
        assert shape(convolution, size, size, 1)[1] == by_formula
        assert shape(pooling, size, size, 1)[1] == by_formula
        print(f"left_of_{size}_{kernel}_{stride}_{padding}: {by_formula}")
    height, width, channels = shape(bare, 32, 32, 3)[1:]
    assert (height, width, channels) == (28, 28, 64)
    assert shape(padded_and_pooled, 32, 32, 3)[1:] == (8, 8, 64)
    print(f"side_after_two: {height}")
    print(f"flattened: {channels * height * width}")
    print(f"flattened_if_padded_and_pooled: {math.prod(shape(padded_and_pooled, 32, 32, 3))}")


if __name__ == "__main__":
    main()
