"""Not every primitive has a gradient: nextafter has no rule at all, while_loop a forward one only."""

from collections.abc import Callable

import jax
import jax.numpy as jnp


def doubled_past_ten(x: jax.Array) -> jax.Array:
    passed: jax.Array = jax.lax.while_loop(lambda x: x < 10, lambda x: 2 * x, x)
    return passed


def next_number(x: jax.Array) -> jax.Array:
    return jax.lax.nextafter(x, jnp.float32(9.0))


def is_refused(f: Callable[[jax.Array], jax.Array]) -> bool:
    try:
        jax.grad(f)(jnp.float32(3.0))
    except (NotImplementedError, ValueError):
        return True
    return False


def main() -> None:
    _, slope = jax.jvp(doubled_past_ten, (jnp.float32(3.0),), (jnp.float32(1.0),))
    assert is_refused(doubled_past_ten) and is_refused(next_number) and slope == 4
    assert not is_refused(jnp.sin)
    print(f"while_loop_refused_by_grad: {int(is_refused(doubled_past_ten))}")
    print(f"nextafter_refused_by_grad: {int(is_refused(next_number))}")
    print(f"while_loop_slope_by_jvp: {slope:.1f}")


if __name__ == "__main__":
    main()
