"""A classical Runge-Kutta solver with fixed steps, against the exact motion of an oscillator."""

import jax
import jax.numpy as jnp

from snippets.science.oscillator import FRICTION, START, STEP, STEPS, STIFFNESS, TIME, exact


def slope(state: jax.Array, law: jax.Array) -> jax.Array:
    position, speed = state
    stiffness, friction = law
    return jnp.stack([speed, -stiffness * position - friction * speed])  # (2,)


def advance(state: jax.Array, law: jax.Array, step: float) -> jax.Array:
    a = slope(state, law)
    b = slope(state + step / 2 * a, law)
    c = slope(state + step / 2 * b, law)
    d = slope(state + step * c, law)
    return state + step / 6 * (a + 2 * b + 2 * c + d)  # (2,)


def solve(law: jax.Array, state: jax.Array, step: float, steps: int) -> jax.Array:
    def one(state: jax.Array, _: None) -> tuple[jax.Array, jax.Array]:
        state = advance(state, law, step)
        return state, state

    states: jax.Array = jax.lax.scan(one, state, length=steps)[1]
    return states  # (steps, 2)


def main() -> None:
    law, state = jnp.array([[STIFFNESS, FRICTION], START])  # (2,), (2,)
    end = solve(law, state, STEP, STEPS)[-1, 0].item()
    assert abs(end - exact(TIME)) < 1e-3
    print(f"end: {end:.3f}\nexact: {exact(TIME):.3f}")


if __name__ == "__main__":
    main()
