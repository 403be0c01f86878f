# /// script
# [tool.verified]
# differs = ["graphs"]
# ///
"""A Python `if` on a value: fine for jax.grad alone, refused by jax.jit, which wants lax.cond in its place."""

from collections.abc import Callable

import jax
import jax.numpy as jnp

traces: list[jax.Array] = []


def f(x: jax.Array) -> jax.Array:
    y = x * x  # ()
    if y > 4:
        return 3 * y
    return -y


def with_cond(x: jax.Array) -> jax.Array:
    traces.append(x)
    y = x * x  # ()
    result: jax.Array = jax.lax.cond(y > 4, lambda y: 3 * y, lambda y: -y, y)  # ()
    return result


def slope(f: Callable[[jax.Array], jax.Array], x: float) -> float:
    return float(jax.grad(f)(x))


def refused(f: Callable[[jax.Array], jax.Array]) -> bool:
    try:
        f(jnp.array(3.0))
    except jax.errors.TracerBoolConversionError:
        return True
    return False


def main() -> None:
    compiled = jax.jit(with_cond)
    above, below = slope(compiled, 3.0), slope(compiled, 1.0)
    assert (above, below) == (slope(f, 3.0), slope(f, 1.0)) == (18, -2)
    assert len(traces) == 1
    assert refused(jax.jit(f))
    print(f"slope_above: {above:.4f}")
    print(f"slope_below: {below:.4f}")
    print(f"graphs: {len(traces)}")


if __name__ == "__main__":
    main()
