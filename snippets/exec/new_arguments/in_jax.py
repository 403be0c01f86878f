# /// script
# [tool.verified]
# differs = ["new_number"]
# ///
"""What makes jax.jit trace again: a new dtype, or another value of a static argument; other values do not."""

from collections.abc import Callable

import jax
import jax.numpy as jnp

Scale = Callable[[jax.Array, int], jax.Array]
traces: list[str] = []


def scale(x: jax.Array, factor: int) -> jax.Array:
    traces.append("scale")
    return x * factor  # (n,)


def new_traces(compiled: Scale, x: jax.Array, factor: int) -> int:
    before = len(traces)
    compiled(x, factor)
    return len(traces) - before


def main() -> None:
    x = jnp.ones(3)  # (3,)
    compiled: Scale = jax.jit(scale)
    first, values = new_traces(compiled, x, 2), new_traces(compiled, 5 * x, 2)
    number, another = new_traces(compiled, x, 3), new_traces(compiled, x, 4)
    dtype = new_traces(compiled, x.astype(jnp.int32), 4)
    assert (first, values, number, another, dtype) == (1, 0, 0, 0, 1)
    constant: Scale = jax.jit(scale, static_argnames="factor")
    constants = [new_traces(constant, x, factor) for factor in (2, 3, 4)]
    assert constants == [1, 1, 1]
    print(f"new_values: {values}")
    print(f"new_number: {number}")
    print(f"another_number: {another}")
    print(f"new_dtype: {dtype}")
    print(f"three_constants: {sum(constants)}")


if __name__ == "__main__":
    main()
