"""What a convolution leaves, by formula and in fact: two 3 by 3 kernels make 28 of 32, and not 8."""

import math
from collections.abc import Callable
from functools import partial

import jax
import jax.numpy as jnp

from snippets.vision.functions import convolve, pool
from snippets.vision.sizes import cases, left


def bare(x: jax.Array) -> jax.Array:
    return convolve(64, 3, 1, 0, convolve(32, 3, 1, 0, x))


def padded_and_pooled(x: jax.Array) -> jax.Array:
    x = pool(2, 2, 0, convolve(32, 3, 1, 1, x))
    return pool(2, 2, 0, convolve(64, 3, 1, 1, x))


def shape(f: Callable[[jax.Array], jax.Array], *image: int) -> tuple[int, ...]:
    """Shape of the function's output, worked out without data."""
    return tuple(jax.eval_shape(f, jax.ShapeDtypeStruct((1, *image), jnp.float32)).shape)


def main() -> None:
    for size, kernel, stride, padding in cases:
        formula = left(size, kernel, stride, padding)
        convolution = partial(convolve, 1, kernel, stride, padding)
        pooling = partial(pool, kernel, stride, padding)
        assert shape(convolution, size, size, 1)[1] == shape(pooling, size, size, 1)[1] == formula
        print(f"left_of_{size}_{kernel}_{stride}_{padding}: {formula}")
    height, width, channels = shape(bare, 32, 32, 3)[1:]
    assert (height, width, channels) == (28, 28, 64)
    assert shape(padded_and_pooled, 32, 32, 3)[1:] == (8, 8, 64)
    print(f"side_after_two: {height}")
    print(f"flattened: {channels * height * width}")
    print(f"flattened_if_padded_and_pooled: {math.prod(shape(padded_and_pooled, 32, 32, 3))}")


if __name__ == "__main__":
    main()
