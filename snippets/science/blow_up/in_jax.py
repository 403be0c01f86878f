"""Two ways to grow without end: friction with the wrong sign, and a step too long for the stiffest motion."""

import jax
import jax.numpy as jnp

from snippets.science.oscillator import START, STIFFNESS
from snippets.science.reports import ends
from snippets.science.solver.in_jax import slope, solve


def end(friction: float, step: float, steps: int) -> list[float]:
    law, state = jnp.array([[STIFFNESS, friction], START])  # (2,), (2,)
    last: list[float] = solve(law, state, step, steps)[-1].tolist()
    return last


def implicit_end(friction: float, step: float, steps: int) -> list[float]:
    law, state = jnp.array([[STIFFNESS, friction], START])  # (2,), (2,)

    def move(_: int, state: jax.Array) -> jax.Array:
        slopes = jnp.eye(2) - step * jax.jacfwd(slope)(state, law)  # (2, 2)
        change: jax.Array = jnp.linalg.solve(slopes, step * slope(state, law))
        return state + change  # (2,)

    last: list[float] = jax.lax.fori_loop(0, steps, move, state).tolist()
    return last


def main() -> None:
    with jax.enable_x64(True):
        slowed, driven = end(0.5, 0.1, 100), end(-0.5, 0.1, 100)
        short, long = end(100.0, 0.025, 400), end(100.0, 0.03, 100)
        ends(slowed, driven, short, long, implicit_end(100.0, 0.2, 50))


if __name__ == "__main__":
    main()
