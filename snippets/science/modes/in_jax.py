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
def curvatures(angles: jax.Array) -> jax.Array:
    found: jax.Array = jnp.linalg.eigvalsh(jax.hessian(energy)(angles))  # (2,)
    return found


def by_differences(step: float) -> jax.Array:
    here, shift = jnp.zeros(2), jnp.array([step, 0.0])  # (2,), (2,)
    change: jax.Array = energy(here + shift) - 2 * energy(here) + energy(here - shift)  # ()
    return change / step**2  # ()


def main() -> None:
    assert jnp.allclose(jax.grad(energy)(jnp.zeros(2)), 0)
    hanging = curvatures(jnp.zeros(2)).tolist()
    upright = curvatures(jnp.array([pi, pi]))  # (2,)
    assert isnan(jnp.sqrt(upright)[0])
    corner = jax.hessian(energy)(jnp.zeros(2))[0, 0].item()
    report(hanging, upright.tolist(), corner, by_differences(1e-3).item())


if __name__ == "__main__":
    main()
