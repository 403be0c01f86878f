"""A chain of matrix products in JAX, timed as it should be, and in four ways that mislead."""

import os

import jax
import jax.numpy as jnp

from snippets.benchmarks.harness import Case, agree
from snippets.benchmarks.how_to_lie.work import WORK, weights, x
from snippets.benchmarks.with_jax import numbers, program

__all__ = ["VARIANTS", "WORK"]


def chain(h: jax.Array, ws: list[jax.Array]) -> jax.Array:
    for w in ws[:-1]:
        h = jnp.tanh(h @ w)
    return h @ ws[-1]


def case(compiled: bool = True, cold: bool = False, dtype: str = "float32") -> Case:
    start, *ws = (jnp.asarray(array, dtype) for array in (x, *weights))
    run = jax.jit(chain) if compiled else chain
    code = program(run, start, ws) if compiled else None

    def step() -> jax.Array:
        return run(start, ws).block_until_ready()

    return Case(step, numbers, code, settle=jax.clear_caches if cold else None)


def unsynchronised() -> Case:
    start, *ws = map(jnp.asarray, (x, *weights))
    run, results = jax.jit(chain), [jnp.zeros(())]

    def step() -> jax.Array:
        results[0] = run(start, ws)
        return results[0]  # not there yet

    return Case(step, numbers, settle=lambda: results[0].block_until_ready())


def one_thread() -> Case:
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})  # XLA asks for the cores once, later
    return case()


VARIANTS = {
    "jit": case,
    "jit_unsynchronised": unsynchronised,
    "jit_cold": lambda: case(cold=True),
    "jit_one_thread": one_thread,
    "jit_bfloat16": lambda: case(dtype="bfloat16"),
    "eager": lambda: case(compiled=False),
}


def main() -> None:
    """Multiply in each variant that leaves cores and dtype as they are."""
    agree(VARIANTS, apart=("jit_one_thread", "jit_bfloat16"))


if __name__ == "__main__":
    main()
