"""Polynomials for twelve noisy points: only on points left out does the error tell too rich from fitting."""

import jax
import jax.numpy as jnp

from snippets.ledger.validation_error.data import degrees, points


def powers(x: jax.Array, degree: int) -> jax.Array:
    return jnp.stack([x**k for k in range(degree + 1)], axis=1)  # (n, degree + 1)


@jax.jit(static_argnums=0)
def errors(degree: int) -> tuple[jax.Array, jax.Array]:
    """Mean squared error on the points that were fitted, and on others."""
    fit, y, new, truth = (jnp.asarray(a, dtype=jnp.float64) for a in points())
    w = jnp.linalg.lstsq(powers(fit, degree), y)[0]  # (degree + 1,)
    left, right = powers(fit, degree) @ w - y, powers(new, degree) @ w - truth
    return jnp.square(left).mean(), jnp.square(right).mean()


def main() -> None:
    with jax.enable_x64():
        found = {name: jax.device_get(errors(degree)) for name, degree in degrees.items()}
    assert found["too_rich"][0] < found["fitting"][0] < found["too_simple"][0]
    assert found["fitting"][1] < min(found["too_rich"][1], found["too_simple"][1])
    for name, (fitted, validated) in found.items():
        print(f"{name}_fitted: {fitted:.5f}")
        print(f"{name}_validated: {validated:.4f}")


if __name__ == "__main__":
    main()
