# /// script
# [tool.verified]
# differs = ["appended_in_4_calls", "graphs_of_4_calls", "global_changed", "global_changed_new_shape"]
# ///
"""jax.jit does a function's side effects once, while tracing, and what it read outside is a constant from then on."""

import jax
import jax.numpy as jnp

calls: list[str] = []
factor = 2.0


@jax.jit
def appends(x: jax.Array) -> jax.Array:
    calls.append("called")
    return 2 * x  # (n,)


@jax.jit
def reads(x: jax.Array) -> jax.Array:
    return factor * x  # (n,)


def takes(x: jax.Array, factor: float) -> jax.Array:
    return factor * x  # (n,)


def main() -> None:
    global factor
    x, compiled = jnp.ones(3), jax.jit(takes)  # (3,)
    for _ in range(4):
        appends(x)
    print(f"appended_in_4_calls: {len(calls)}")
    print(f"graphs_of_4_calls: {len(calls)}")
    assert len(calls) == 1 and reads(x)[0] == 2
    factor = 3.0
    assert reads(x)[0] == 2 and reads(jnp.ones(4))[0] == 3
    print(f"global_changed: {reads(x)[0]:.1f}")
    print(f"global_changed_new_shape: {reads(jnp.ones(4))[0]:.1f}")
    print(f"argument_changed: {compiled(x, factor)[0]:.1f}")


if __name__ == "__main__":
    main()
