"""jit(grad(f)) written inside the loop is a new function at each step, and traced anew: write it once, above."""

import jax
import jax.numpy as jnp

traces: list[jax.Array] = []


def loss(w: jax.Array) -> jax.Array:
    traces.append(w)
    return jnp.mean((w - 1.0) ** 2)  # ()


def inside(w: jax.Array) -> jax.Array:
    for _ in range(10):
        w = w - 0.1 * jax.jit(jax.grad(loss))(w)
    return w


def above(w: jax.Array) -> jax.Array:
    gradient = jax.jit(jax.grad(loss))
    for _ in range(10):
        w = w - 0.1 * gradient(w)
    return w


def main() -> None:
    start = jnp.array([0.3, 0.2])  # (2,)
    slow = inside(start)
    traces_inside = len(traces)
    fast = above(start)
    traces_above = len(traces) - traces_inside
    assert jnp.array_equal(slow, fast)
    assert (traces_inside, traces_above) == (10, 1)
    print(f"traces_inside: {traces_inside}")
    print(f"traces_above: {traces_above}")


if __name__ == "__main__":
    main()
