"""Twenty operations on 16 numbers in JAX: a program for each, and one program for all."""

import jax
import jax.numpy as jnp

from snippets.benchmarks.harness import Case, agree
from snippets.benchmarks.tiny_operations.work import TIMES, WORK, a, b, x
from snippets.benchmarks.with_jax import numbers, program

__all__ = ["VARIANTS", "WORK"]


def twenty(h: jax.Array, a: jax.Array, b: jax.Array) -> jax.Array:
    for _ in range(TIMES):
        h = jnp.tanh(h * a + b) - h
    return h


def eager() -> Case:
    arrays = [jnp.asarray(array) for array in (x, a, b)]
    return Case(lambda: twenty(*arrays).block_until_ready(), numbers)


def jit() -> Case:
    arrays = [jnp.asarray(array) for array in (x, a, b)]
    compiled = jax.jit(twenty)
    return Case(lambda: compiled(*arrays).block_until_ready(), numbers, program(compiled, *arrays))


VARIANTS = {"eager": eager, "jit": jit}


def main() -> None:
    """Do it once in each variant."""
    agree(VARIANTS)


if __name__ == "__main__":
    main()
