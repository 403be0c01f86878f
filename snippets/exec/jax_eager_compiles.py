"""JAX without jit compiles too: each operator by itself, once a shape; with jit all of them are one program."""

from collections.abc import Callable

import jax
import jax.numpy as jnp

COMPILED = "/jax/core/compile/backend_compile_duration"
events: list[str] = []


def f(x: jax.Array) -> jax.Array:
    return jnp.sin(x) * jnp.cos(x) + x  # (n,)


def programs(f: Callable[[jax.Array], jax.Array], length: int) -> int:
    """How many programs XLA compiles in order to call f on a vector of this length."""
    x = jnp.ones(length)  # (n,)
    before = events.count(COMPILED)
    f(x)
    return events.count(COMPILED) - before


def main() -> None:
    jax.monitoring.register_event_duration_secs_listener(
        lambda event, *_, **__: events.append(event)
    )
    eager, again, longer = programs(f, 3), programs(f, 3), programs(f, 4)
    jitted, jitted_again = programs(jax.jit(f), 5), programs(jax.jit(f), 5)
    assert (eager, again, longer) == (4, 0, 4)
    assert (jitted, jitted_again) == (1, 0)
    print(f"eager_programs: {eager}")
    print(f"eager_programs_same_shape: {again}")
    print(f"eager_programs_new_shape: {longer}")
    print(f"jit_programs: {jitted}")
    print(f"jit_programs_same_shape: {jitted_again}")


if __name__ == "__main__":
    main()
