"""Without jit each line of JAX holds its value; under jit it holds a tracer, unless jax.disable_jit() is on."""

from collections.abc import Callable

import jax
import jax.numpy as jnp

seen: list[jax.Array] = []


def f(x: jax.Array) -> jax.Array:
    doubled = 2 * x
    seen.append(doubled)
    return doubled + 1  # ()


def holds_value(f: Callable[[jax.Array], jax.Array]) -> int:
    """1 if the variable in the middle of f is a number, 0 if it is a tracer."""
    assert f(jnp.array(3.0)) == 7
    return int(not isinstance(seen[-1], jax.core.Tracer))


def main() -> None:
    eager, jitted = holds_value(f), holds_value(jax.jit(f))
    with jax.disable_jit():
        disabled = holds_value(jax.jit(f))
    assert (eager, jitted, disabled) == (1, 0, 1)
    print(f"value_without_jit: {eager}")
    print(f"value_under_jit: {jitted}")
    print(f"value_with_disable_jit: {disabled}")


if __name__ == "__main__":
    main()
