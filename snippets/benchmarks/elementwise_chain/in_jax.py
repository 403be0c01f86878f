"""The chain in JAX: operator by operator, and compiled."""

import jax
import jax.numpy as jnp

from snippets.benchmarks.elementwise_chain.work import WORK, x
from snippets.benchmarks.harness import Case, agree
from snippets.benchmarks.with_jax import numbers, program

__all__ = ["VARIANTS", "WORK"]
xs = jnp.asarray(x)


def chain(x: jax.Array) -> jax.Array:
    y = (x * 1.5 + 0.5) * x
    y = jnp.abs(y - 1.0) + x
    y = jnp.maximum(y, 0.1) * x
    return jnp.minimum(y - x, 4.0)


def eager() -> Case:
    return Case(lambda: chain(xs).block_until_ready(), numbers)


def jit() -> Case:
    fused = jax.jit(chain)
    return Case(lambda: fused(xs).block_until_ready(), numbers, program(fused, xs))


VARIANTS = {"eager": eager, "jit": jit}


def main() -> None:
    """Compute the chain once in each variant."""
    agree(VARIANTS)


if __name__ == "__main__":
    main()
