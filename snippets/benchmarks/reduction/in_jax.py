"""Both reductions in JAX: operator by operator, and compiled."""

import jax
import jax.numpy as jnp

from snippets.benchmarks.harness import Case, agree
from snippets.benchmarks.reduction.work import SIZE, WORK, x
from snippets.benchmarks.with_jax import numbers, program

__all__ = ["VARIANTS", "WORK"]
Two = tuple[jax.Array, jax.Array]
xs = jnp.asarray(x)


def reduce(x: jax.Array) -> Two:
    return x.sum(axis=1), jax.nn.logsumexp(x, axis=0)


def both(two: Two) -> list[float]:
    sums, logs = two
    return numbers(logs) + numbers(sums / SIZE**0.5)


def eager() -> Case:
    return Case(lambda: jax.block_until_ready(reduce(xs)), both)


def jit() -> Case:
    fused = jax.jit(reduce)
    return Case(lambda: jax.block_until_ready(fused(xs)), both, program(fused, xs))


VARIANTS = {"eager": eager, "jit": jit}


def main() -> None:
    """Reduce once in each variant."""
    agree(VARIANTS)


if __name__ == "__main__":
    main()
