# /// script
# [tool.verified]
# differs = ["graphs"]
# ///
"""A Python `if` on a value: fine for jax.grad alone, refused by jax.jit, which wants lax.cond in its place."""

from collections.abc import Callable

import jax
import jax.numpy as jnp

from snippets.exec.refused import refused

traces: list[jax.Array] = []


def f(x: jax.Array) -> jax.Array:
    if x * x > 4:
        return 3 * x * x  # ()
    return -x * x  # ()


def with_cond(x: jax.Array) -> jax.Array:
    traces.append(x)
    y: jax.Array = jax.lax.cond(x * x > 4, lambda x: 3 * x * x, lambda x: -x * x, x)  # ()
    return y


def slope(f: Callable[[jax.Array], jax.Array], x: float) -> float:
    return float(jax.grad(f)(x))


def main() -> None:
    compiled = jax.jit(with_cond)
    above, below = slope(compiled, 3.0), slope(compiled, 1.0)
    assert (above, below) == (slope(f, 3.0), slope(f, 1.0)) == (18, -2) and len(traces) == 1
    assert refused(jax.jit(f), jnp.array(3.0), jax.errors.TracerBoolConversionError)
    print(f"slope_above: {above:.4f}")
    print(f"slope_below: {below:.4f}")
    print(f"graphs: {len(traces)}")


if __name__ == "__main__":
    main()
