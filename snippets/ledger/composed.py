"""JAX's transformations take functions and return functions, so they stack: in any order that makes sense."""

import jax
import jax.numpy as jnp
import numpy as np


def cube(x: jax.Array) -> jax.Array:
    return x**3  # ()


def main() -> None:
    xs = jnp.array([1.0, 2.0, 3.0])  # (3,)
    second = jax.grad(jax.grad(cube))
    orders = [
        jax.jit(jax.vmap(second))(xs),
        jax.vmap(jax.jit(second))(xs),
        jax.vmap(jax.grad(jax.jit(jax.grad(cube))))(xs),
    ]
    assert all(np.array_equal(found, 6 * xs) for found in orders)
    print(f"second_derivative_at_2: {second(2.0):.1f}")
    print(f"orders: {len(orders)}")


if __name__ == "__main__":
    main()
