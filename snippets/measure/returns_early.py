"""The call is back before the result is there, knows its shape already, and a later call may use it unfinished."""

from typing import Any

import jax
import jax.numpy as jnp


@jax.jit
def power(a: jax.Array) -> jax.Array:
    """The 21st power."""
    product = a
    for _ in range(20):
        product = product @ a
    return product  # (n, n)


def main() -> None:
    a = jnp.eye(1024)
    jnp.trace(power(a)).block_until_ready()
    result: Any = power(a)
    trace: Any = jnp.trace(result)
    rows = len(result)
    ready_on_return = result.is_ready() + trace.is_ready()
    trace.block_until_ready()
    assert ready_on_return == 0 and result.is_ready()
    print(f"rows: {rows}")
    print(f"ready_on_return: {ready_on_return}")
    print(f"ready_after_waiting: {int(result.is_ready())}")
    print(f"trace: {trace:.0f}")


if __name__ == "__main__":
    main()
