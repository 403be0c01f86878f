"""An ordinary differential equation in JAX: the whole loop compiled, or only its step."""

import jax
import jax.numpy as jnp

from snippets.benchmarks.harness import Case, agree
from snippets.benchmarks.ode.work import STEP, STEPS, WORK, coupling, growth, start
from snippets.benchmarks.with_jax import numbers, program

__all__ = ["VARIANTS", "WORK"]
rate, pull = jnp.asarray(growth), jnp.asarray(coupling)


def slope(s: jax.Array) -> jax.Array:
    return s * (rate + pull * s[::-1])  # (2,)


def advance(s: jax.Array) -> jax.Array:
    a = slope(s)
    b = slope(s + STEP / 2 * a)
    c = slope(s + STEP / 2 * b)
    d = slope(s + STEP * c)
    return s + STEP / 6 * (a + 2 * b + 2 * c + d)


def fori_loop() -> Case:
    begin = jnp.asarray(start)

    @jax.jit
    def integrate(s: jax.Array) -> jax.Array:
        last: jax.Array = jax.lax.fori_loop(0, STEPS, lambda _, s: advance(s), s)
        return last

    return Case(lambda: integrate(begin).block_until_ready(), numbers, program(integrate, begin))


def jitted_step() -> Case:
    begin, move = jnp.asarray(start), jax.jit(advance)

    def step() -> jax.Array:
        s = begin
        for _ in range(STEPS):
            s = move(s)
        return s.block_until_ready()

    return Case(step, numbers, program(move, begin))


VARIANTS = {"fori_loop": fori_loop, "loop": jitted_step}


def main() -> None:
    """Integrate once in each variant."""
    agree(VARIANTS)


if __name__ == "__main__":
    main()
