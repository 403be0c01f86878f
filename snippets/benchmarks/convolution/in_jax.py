"""A convolution in JAX: compiled and not, with YNNPACK and without, in two layouts, and as nine matrix products."""

from collections.abc import Callable
from typing import Any

import jax
import jax.numpy as jnp

from snippets.benchmarks.convolution.work import SIDE, WORK, kernel, x
from snippets.benchmarks.harness import Case, agree
from snippets.benchmarks.with_jax import WITHOUT_YNNPACK, numbers, program

__all__ = ["VARIANTS", "WORK"]
Convolution = Callable[[jax.Array, jax.Array], jax.Array]


def channels_last(h: jax.Array, kernel: jax.Array) -> jax.Array:
    order = ("NHWC", "HWIO", "NHWC")
    return jax.lax.conv_general_dilated(h, kernel, (1, 1), "SAME", dimension_numbers=order)


def channels_first(h: jax.Array, kernel: jax.Array) -> jax.Array:
    order = ("NCHW", "OIHW", "NCHW")
    return jax.lax.conv_general_dilated(h, kernel, (1, 1), "SAME", dimension_numbers=order)


def products(h: jax.Array, kernel: jax.Array) -> jax.Array:
    padded = jnp.pad(h, ((0, 0), (1, 1), (1, 1), (0, 0)))
    places = [(i, j) for i in range(3) for j in range(3)]
    shifted = (padded[:, i : i + SIDE, j : j + SIDE] @ kernel[i, j] for i, j in places)
    return sum(shifted, jnp.zeros_like(h))


def eager() -> Case:
    arrays = jnp.asarray(x), jnp.asarray(kernel)
    return Case(lambda: channels_last(*arrays).block_until_ready(), numbers)


def jit(function: Convolution, options: dict[str, Any] | None = None) -> Case:
    arrays = jnp.asarray(x), jnp.asarray(kernel)
    convolve = jax.jit(function, compiler_options=options)
    return Case(lambda: convolve(*arrays).block_until_ready(), numbers, program(convolve, *arrays))


def jit_channels_first() -> Case:
    images, weight = jnp.asarray(x.transpose(0, 3, 1, 2)), jnp.asarray(kernel.transpose(3, 2, 0, 1))
    convolve = jax.jit(channels_first)
    return Case(
        lambda: convolve(images, weight).block_until_ready(),
        lambda h: numbers(h.transpose(0, 2, 3, 1)),
        program(convolve, images, weight),
    )


VARIANTS = {
    "eager": eager,
    "jit": lambda: jit(channels_last),
    "jit_nchw": jit_channels_first,
    "jit_without_ynnpack": lambda: jit(channels_last, WITHOUT_YNNPACK),
    "jit_as_products": lambda: jit(products),
}


def main() -> None:
    """Convolve once in each variant."""
    agree(VARIANTS)


if __name__ == "__main__":
    main()
