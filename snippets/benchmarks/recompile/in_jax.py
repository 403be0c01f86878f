"""A new length at each step in JAX: operator by operator, compiled for each length, padded to a power of two."""

from collections.abc import Callable
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np

from snippets.benchmarks.harness import Case, agree
from snippets.benchmarks.recompile.work import WORK, arrays, settle

__all__ = ["VARIANTS", "WORK"]


def mean(x: jax.Array) -> jax.Array:
    return jnp.tanh(2 * x + 1).mean()


def mean_of_padded(x: jax.Array, length: int) -> jax.Array:
    inside = jnp.arange(len(x)) < length
    return jnp.where(inside, jnp.tanh(2 * x + 1), 0).sum() / length


def padded(x: np.ndarray) -> np.ndarray:
    return np.pad(x, (0, (1 << (len(x) - 1).bit_length()) - len(x)))


def case(call: Callable[[np.ndarray], jax.Array], compiled: Any = None) -> Case:
    programs = lambda: f"{compiled._cache_size()} programs"  # noqa: E731
    given = arrays()
    step = lambda: call(next(given)).block_until_ready()  # noqa: E731
    return Case(step, lambda y: [float(y)], programs if compiled else None, settle)


def jit() -> Case:
    compiled = jax.jit(mean)
    return case(compiled, compiled)


def jit_padded() -> Case:
    compiled = jax.jit(mean_of_padded)
    return case(lambda x: compiled(padded(x), len(x)), compiled)


def eager() -> Case:
    return case(lambda x: mean(jnp.asarray(x)))


VARIANTS = {"eager": eager, "jit": jit, "jit_padded": jit_padded}


def main() -> None:
    """Take one step in each variant."""
    agree(VARIANTS)


if __name__ == "__main__":
    main()
