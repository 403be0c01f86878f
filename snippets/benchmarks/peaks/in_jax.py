"""The most arithmetic and memory traffic that JAX gets out of this machine."""

import jax
import jax.numpy as jnp

from snippets.benchmarks.harness import Case, agree
from snippets.benchmarks.peaks.work import COPIED, WORK, a, b
from snippets.benchmarks.with_jax import numbers, program

__all__ = ["VARIANTS", "WORK"]


def float32() -> Case:
    x, y = jnp.asarray(a), jnp.asarray(b)
    product = jax.jit(jnp.matmul)
    return Case(lambda: product(x, y).block_until_ready(), numbers, program(product, x, y))


def copy() -> Case:
    source = jnp.ones(COPIED)
    copied = jax.jit(lambda x: x * 1.0 + 0.0 * x[0])
    return Case(lambda: copied(source).block_until_ready(), numbers, program(copied, source))


VARIANTS = {"float32": float32, "copy": copy}


def main() -> None:
    """Multiply once."""
    agree({"float32": float32})


if __name__ == "__main__":
    main()
