"""The size that a convolution leaves, by formula, by counting windows and in fact: dilation widens the window."""

from functools import partial
from itertools import product

import jax
import jax.numpy as jnp


def left(size: int, kernel: int, stride: int, padding: int, dilation: int) -> int:
    return (size + 2 * padding - dilation * (kernel - 1) - 1) // stride + 1


def counted(size: int, kernel: int, stride: int, padding: int, dilation: int) -> int:
    """How many places there are where the last of the weights is still on the padded side."""
    last = dilation * (kernel - 1)
    return sum(start + last < size + 2 * padding for start in range(0, size + 2 * padding, stride))


def in_fact(size: int, kernel: int, stride: int, padding: int, dilation: int) -> int:
    row = jax.ShapeDtypeStruct((1, 1, size), jnp.float32)  # (n, in, size)
    weight = jax.ShapeDtypeStruct((1, 1, kernel), jnp.float32)  # (out, in, kernel)
    strides, around = (stride,), ((padding, padding),)
    conv = partial(jax.lax.conv_general_dilated, window_strides=strides, padding=around)
    return int(jax.eval_shape(partial(conv, rhs_dilation=(dilation,)), row, weight).shape[2])


def main() -> None:
    cases = list(product((7, 8), (2, 3), (1, 2, 3), (0, 1), (1, 2)))
    for case in cases:
        assert left(*case) == counted(*case) == in_fact(*case)
    forgotten = [case for case in cases if left(*case[:4], 1) != in_fact(*case)]
    assert all(dilation == 2 for *_, dilation in forgotten)
    print(f"cases: {len(cases)}")
    print(f"wrong_without_dilation: {len(forgotten)}")
    print(f"left_of_32_kernel_3: {in_fact(32, 3, 1, 0, 1)}")
    print(f"padded_by_1: {in_fact(32, 3, 1, 1, 1)}")
    print(f"padded_by_1_stride_2: {in_fact(32, 3, 2, 1, 1)}")
    print(f"dilated_by_2: {in_fact(32, 3, 1, 0, 2)}")


if __name__ == "__main__":
    main()
