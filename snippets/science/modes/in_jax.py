"""The second derivatives of an energy give the frequencies of two pendulums, and tell which rest is stable."""

from math import isnan, pi

import jax
import jax.numpy as jnp

from snippets.science.pendulums import COUPLING, GRAVITY, report


@jax.jit
def energy(angles: jax.Array) -> jax.Array:
    stretch = jnp.sin(angles[0]) - jnp.sin(angles[1])  # ()
    return -GRAVITY * jnp.cos(angles).sum() + COUPLING / 2 * stretch**2  # ()


@jax.jit
def derivatives(angles: jax.Array) -> tuple[jax.Array, jax.Array]:
    return jax.grad(energy)(angles), jax.hessian(energy)(angles)  # (2,), (2, 2)


def by_differences(step: float) -> float:
    here, shift = jnp.zeros(2), jnp.array([step, 0.0])  # (2,), (2,)
    change = energy(here + shift) - 2 * energy(here) + energy(here - shift)  # ()
    return float(change) / step**2


def main() -> None:
    force, stiffness = derivatives(jnp.zeros(2))  # (2,), (2, 2)
    force_upright, stiffness_upright = derivatives(jnp.array([pi, pi]))  # (2,), (2, 2)
    assert jnp.abs(force).max() < 1e-5 and jnp.abs(force_upright).max() < 1e-5
    hanging, upright = map(jnp.linalg.eigvalsh, (stiffness, stiffness_upright))  # (2,), (2,)
    assert isnan(jnp.sqrt(upright)[0])
    differences = by_differences(0.03), by_differences(0.001)
    report(hanging.tolist(), upright.tolist(), stiffness[0, 0].item(), *differences)


if __name__ == "__main__":
    main()
