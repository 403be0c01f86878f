"""A Hessian in JAX: `jax.hessian`, compiled and not."""

import jax
import jax.numpy as jnp

from snippets.benchmarks.harness import Case, agree
from snippets.benchmarks.hessian.work import WORK, b1, w1, w2, x
from snippets.benchmarks.with_jax import numbers, program

__all__ = ["VARIANTS", "WORK"]
arguments = tuple(map(jnp.asarray, (x, w1, b1, w2)))


def function(x: jax.Array, w1: jax.Array, b1: jax.Array, w2: jax.Array) -> jax.Array:
    return jnp.tanh(x @ w1 + b1) @ w2  # ()


def case(jit: bool = True) -> Case:
    second = jax.jit(jax.hessian(function)) if jit else jax.hessian(function)
    code = program(second, *arguments) if jit else None
    return Case(lambda: second(*arguments).block_until_ready(), numbers, code)


VARIANTS = {"jit": case, "eager": lambda: case(jit=False)}


def main() -> None:
    """Differentiate twice in each variant."""
    agree(VARIANTS)


if __name__ == "__main__":
    main()
