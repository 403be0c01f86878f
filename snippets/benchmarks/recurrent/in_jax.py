"""A recurrent layer in JAX: `lax.scan`, the same with 10 steps unrolled, and a Python loop without `jit`."""

from collections.abc import Callable
from functools import partial

import jax
import jax.numpy as jnp

from snippets.benchmarks.harness import Case, agree
from snippets.benchmarks.recurrent.work import UNROLLED, WORK, cotangent, w_input, w_state, x
from snippets.benchmarks.with_jax import numbers, program

__all__ = ["VARIANTS", "WORK"]
xs, w_in, slope = map(jnp.asarray, (x, w_input, cotangent))
start = jnp.zeros_like(slope)
Pair = tuple[jax.Array, jax.Array]


def read(result: Pair) -> list[float]:
    return [*numbers(result[0]), *numbers(result[1])]


def scanned(w: jax.Array, xs: jax.Array, unroll: int = 1) -> jax.Array:
    def cell(h: jax.Array, driven: jax.Array) -> tuple[jax.Array, None]:
        return jnp.tanh(driven + h @ w), None

    return jax.lax.scan(cell, start, xs @ w_in, unroll=unroll)[0]  # (batch, width)


def looped(w: jax.Array, xs: jax.Array) -> jax.Array:
    h = start  # (batch, width)
    for driven in xs @ w_in:
        h = jnp.tanh(driven + h @ w)
    return h


def case(last: Callable[[jax.Array, jax.Array], jax.Array], jit: bool = True) -> Case:
    w = jnp.asarray(w_state)

    def both(w: jax.Array, xs: jax.Array) -> Pair:
        h, pull = jax.vjp(lambda w: last(w, xs), w)
        return h, pull(slope)[0]

    run = jax.jit(both) if jit else both

    code = program(run, w, xs) if jit else None
    return Case(lambda: jax.block_until_ready(run(w, xs)), read, code)


VARIANTS = {
    "scan": lambda: case(scanned),
    "scan_unrolled": lambda: case(partial(scanned, unroll=UNROLLED)),
    "eager": lambda: case(looped, jit=False),
}


def main() -> None:
    """Run through the sequence once in each variant."""
    agree(VARIANTS, apart=("eager", "scan_unrolled"))


if __name__ == "__main__":
    main()
