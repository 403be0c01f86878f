"""One gradient step: a new function returns the gradient, and w itself never changes."""

import jax
import jax.numpy as jnp

xs = jnp.array([1.0, 2.0, 3.0])  # (3,)
ys = jnp.array([2.0, 4.0, 6.0])  # (3,)


def loss(w: jax.Array) -> jax.Array:
    """Mean squared error of the line w * x."""
    return jnp.mean((w * xs - ys) ** 2)  # ()


def main() -> None:
    w = jnp.array(0.5)  # ()
    before, gradient = jax.value_and_grad(loss)(w)
    w_next = w - 0.1 * gradient
    after = loss(w_next)
    assert after < before
    print(f"loss_before: {before:.4f}")
    print(f"gradient: {gradient:.4f}")
    print(f"loss_after: {after:.4f}")


if __name__ == "__main__":
    main()
