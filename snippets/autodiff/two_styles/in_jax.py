"""One gradient in two styles: along a tape that was recorded, and by a function made of a function."""

import jax
import jax.numpy as jnp
import numpy as np


def f(x: jax.Array) -> jax.Array:
    return jnp.sum(jnp.sin(x) * x)  # ()


def by_tape(x: jax.Array) -> jax.Array:
    y, pull_back = jax.vjp(f, x)
    gradient: jax.Array = pull_back(jnp.ones_like(y))[0]  # (3,)
    assert np.array_equal(gradient, pull_back(jnp.ones_like(y))[0])
    return gradient


def by_transformation(x: jax.Array) -> jax.Array:
    gradient: jax.Array = jax.grad(f)(x)  # (3,)
    return gradient


def main() -> None:
    x = jnp.array([0.5, 1.0, 1.5])  # (3,)
    tape, transformation = by_tape(x), by_transformation(x)
    assert np.allclose(tape, np.cos(x) * x + np.sin(x), atol=1e-6)
    assert np.allclose(tape, transformation, atol=1e-6)
    print(f"by_tape: {tape[0]:.4f}")
    print(f"by_transformation: {transformation[0]:.4f}")


if __name__ == "__main__":
    main()
