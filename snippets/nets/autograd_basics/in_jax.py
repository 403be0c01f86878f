"""The slope of w * w², whole, and with one factor held constant by stop_gradient()."""

from collections.abc import Callable

import jax
import jax.numpy as jnp


def whole(w: jax.Array) -> jax.Array:
    return w * w**2  # ()


def first_held(w: jax.Array) -> jax.Array:
    return jax.lax.stop_gradient(w) * w**2  # ()


def second_held(w: jax.Array) -> jax.Array:
    return w * jax.lax.stop_gradient(w**2)  # ()


def value_and_slope(f: Callable[[jax.Array], jax.Array]) -> tuple[float, float]:
    w = jnp.array(3.0)  # ()
    value, slope = jax.value_and_grad(f)(w)
    return value.item(), slope.item()


def main() -> None:
    value, slope = value_and_slope(whole)
    _, first = value_and_slope(first_held)
    _, second = value_and_slope(second_held)
    assert (value, slope) == (3**3, 3 * 3**2)
    assert first + second == slope
    print(f"value: {value:.4f}")
    print(f"slope: {slope:.4f}")
    print(f"first_held: {first:.4f}")
    print(f"second_held: {second:.4f}")


if __name__ == "__main__":
    main()
