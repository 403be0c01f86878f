"""A matrix product in JAX: XLA hands it to YNNPACK, and what it does without that."""

from typing import Any

import jax
import jax.numpy as jnp

from snippets.benchmarks.harness import Case, agree
from snippets.benchmarks.matrix_product.work import WORK, a, b
from snippets.benchmarks.with_jax import WITHOUT_YNNPACK, numbers, program

__all__ = ["VARIANTS", "WORK"]


def eager() -> Case:
    x, y = jnp.asarray(a), jnp.asarray(b)
    return Case(lambda: (x @ y).block_until_ready(), numbers)


def jit(options: dict[str, Any] | None = None) -> Case:
    x, y = jnp.asarray(a), jnp.asarray(b)
    product = jax.jit(jnp.matmul, compiler_options=options)
    return Case(lambda: product(x, y).block_until_ready(), numbers, program(product, x, y))


VARIANTS = {
    "eager": eager,
    "jit": jit,
    "jit_without_ynnpack": lambda: jit(WITHOUT_YNNPACK),
}


def main() -> None:
    """Multiply once in each variant."""
    agree(VARIANTS)


if __name__ == "__main__":
    main()
