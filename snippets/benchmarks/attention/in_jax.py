"""Attention and its gradients in JAX: by its formula and with the library's own function; compiled, and not."""

from collections.abc import Callable

import jax
import jax.numpy as jnp

from snippets.benchmarks.attention.work import SCALE, WORK, cotangent, key, query, value
from snippets.benchmarks.harness import Case, agree
from snippets.benchmarks.with_jax import numbers, program

__all__ = ["VARIANTS", "WORK"]
Attention = Callable[[jax.Array, jax.Array, jax.Array], jax.Array]
HEADS_FIRST, HEADS_THIRD = (0, 1, 2, 3), (0, 2, 1, 3)


def formula(q: jax.Array, k: jax.Array, v: jax.Array) -> jax.Array:
    scores = jnp.einsum("bqhc,bkhc->bhqk", q * SCALE, k)
    return jnp.einsum("bhqk,bkhc->bqhc", jax.nn.softmax(scores), v)


def formula_heads_first(q: jax.Array, k: jax.Array, v: jax.Array) -> jax.Array:
    scores = q * SCALE @ k.mT  # (batch, head, position, position)
    return jax.nn.softmax(scores) @ v


def library(q: jax.Array, k: jax.Array, v: jax.Array) -> jax.Array:
    output: jax.Array = jax.nn.dot_product_attention(q, k, v)
    return output


def case(
    attention: Attention, layout: tuple[int, ...] = HEADS_THIRD, compiled: bool = True
) -> Case:
    inputs = [jnp.asarray(x.transpose(layout)) for x in (query, key, value)]
    slope = jnp.asarray(cotangent.transpose(layout))

    def both(slope: jax.Array, *inputs: jax.Array) -> tuple[jax.Array, ...]:
        output, pull = jax.vjp(attention, *inputs)
        return output, *pull(slope)

    def read(results: tuple[jax.Array, ...]) -> list[float]:
        return [x for result in results for x in numbers(result.transpose(layout))]

    if not compiled:
        return Case(lambda: jax.block_until_ready(both(slope, *inputs)), read)
    step = jax.jit(both)
    code = program(step, slope, *inputs)
    return Case(lambda: jax.block_until_ready(step(slope, *inputs)), read, code)


VARIANTS = {
    "eager": lambda: case(formula, compiled=False),
    "jit": lambda: case(formula),
    "library": lambda: case(library),
    "jit_heads_first": lambda: case(formula_heads_first, HEADS_FIRST),
}


def main() -> None:
    """Attend once in each variant."""
    agree(VARIANTS)


if __name__ == "__main__":
    main()
