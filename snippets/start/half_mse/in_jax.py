"""Half the squared error has half the gradient, so twice the learning rate takes the same steps."""

# region setup
from collections.abc import Callable

import jax
import jax.numpy as jnp
from optax import l2_loss, squared_error

xs = jnp.array([1.0, 2.0, 3.0, 4.0, 5.0])  # (5,)
ys = xs - 1  # (5,)
# endregion


def whole(line: jax.Array) -> jax.Array:
    return jnp.mean(squared_error(line[0] * xs + line[1], ys))  # ()


def half(line: jax.Array) -> jax.Array:
    return jnp.mean(l2_loss(line[0] * xs + line[1], ys))  # ()


def slope(loss: Callable[[jax.Array], jax.Array], rate: float) -> float:
    """Slope of the line after 100 steps."""
    gradient = jax.jit(jax.grad(loss))
    line = jnp.array([0.3, 0.2])  # (2,)
    for _ in range(100):
        line = line - rate * gradient(line)
    return float(line[0])


def main() -> None:
    before, same_rate, double_rate = slope(whole, 0.01), slope(half, 0.01), slope(half, 0.02)
    assert abs(double_rate - before) < 1e-6 < abs(same_rate - before)
    print(f"whole_rate_0_01: {before:.4f}")
    print(f"half_rate_0_01: {same_rate:.4f}")
    print(f"half_rate_0_02: {double_rate:.4f}")


if __name__ == "__main__":
    main()
