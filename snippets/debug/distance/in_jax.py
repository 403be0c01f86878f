"""A length has no slope at zero, and nan comes of it: choose the input before the root, and the slope there is 0."""

import jax
import jax.numpy as jnp


def length(x: jax.Array) -> jax.Array:
    return jnp.sqrt(jnp.sum(x**2))


def mended(x: jax.Array) -> jax.Array:
    square = jnp.sum(x**2)
    safe = jnp.where(square > 0, square, 1.0)
    return jnp.where(square > 0, jnp.sqrt(safe), 0.0)


def main() -> None:
    zero, other = jnp.zeros(2), jnp.array([3.0, 4.0])
    assert jnp.isnan(jax.grad(length)(zero)).all()
    at_zero, at_other = jax.grad(mended)(zero).tolist(), jax.grad(mended)(other).tolist()
    assert mended(zero) == 0 and at_zero == [0, 0]
    assert mended(other) == 5 and at_other == jax.grad(length)(other).tolist()
    print(f"at_zero: {at_zero[0]:.4f}")
    print(f"by_x: {at_other[0]:.4f}")
    print(f"by_y: {at_other[1]:.4f}")


if __name__ == "__main__":
    main()
