"""Stiffness and friction found from noisy data, by differentiating through an ODE solver."""

import jax
import jax.numpy as jnp

from snippets.science.oscillator import START, STEP, STEPS, seen
from snippets.science.reports import fitted
from snippets.science.solver.in_jax import solve


def residuals(law: jax.Array, data: jax.Array) -> jax.Array:
    return solve(law, jnp.array(START), STEP, STEPS)[:, 0] - data  # (steps,)


@jax.jit
def loss(law: jax.Array, data: jax.Array) -> jax.Array:
    return jnp.sum(residuals(law, data) ** 2)  # ()


@jax.jit
def improved(law: jax.Array, data: jax.Array) -> jax.Array:
    slopes = jax.jacfwd(residuals)(law, data)  # (steps, 2)
    away: jax.Array = jnp.linalg.solve(slopes.T @ slopes, slopes.T @ residuals(law, data))
    return law - away  # (2,)


def fit(law: jax.Array, data: jax.Array, times: int) -> jax.Array:
    for _ in range(times):
        law = improved(law, data)
    return law  # (2,)


def main() -> None:
    with jax.enable_x64(True):
        data = jnp.asarray(seen(1)[0])  # (steps,)
        near, far = jnp.array([3.0, 0.2]), jnp.array([8.0, 0.2])  # (2,), (2,)
        gradient = jax.grad(loss)(near, data)  # (2,)
        shifts = 1e-6 * jnp.eye(2)
        difference = [(loss(near + s, data) - loss(near - s, data)) / 2e-6 for s in shifts]
        found, lost = (fit(start, data, 6) for start in (near, far))  # (2,), (2,)
        fitted(gradient, difference, found, lost)


if __name__ == "__main__":
    main()
