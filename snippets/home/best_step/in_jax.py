"""Curvature sets the learning rate: 1 over it lands in the minimum, 2 over it gains nothing."""

import jax
import jax.numpy as jnp

xs = jnp.array([1.0, 2.0, 3.0])  # (3,)
ys = jnp.array([2.0, 4.0, 6.0])  # (3,)


def loss(w: jax.Array) -> jax.Array:
    """Mean squared error of the line w * x."""
    return jnp.mean((w * xs - ys) ** 2)  # ()


gradient = jax.grad(loss)
curvature = jax.grad(gradient)


def loss_after(rate: float, w: jax.Array) -> float:
    """Loss after one step of this learning rate."""
    return float(loss(w - rate * gradient(w)))


def main() -> None:
    w = jnp.array(0.5)  # ()
    before = float(loss(w))
    best = 1 / float(curvature(w))
    assert loss_after(best, w) < 1e-9
    assert loss_after(1.99 * best, w) < before < loss_after(2.01 * best, w)
    print(f"curvature: {float(curvature(w)):.4f}")
    print(f"best_rate: {best:.4f}")
    print(f"largest_rate: {2 * best:.4f}")


if __name__ == "__main__":
    main()
