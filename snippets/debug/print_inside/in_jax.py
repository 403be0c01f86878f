# /// script
# [tool.verified]
# differs = ["graphs"]
# ///
"""Under jit print runs while tracing and has no number to show; jax.debug.print runs with the program and has one."""

import contextlib
import io

import jax
import jax.numpy as jnp

traces: list[jax.Array] = []


@jax.jit
def f(x: jax.Array) -> jax.Array:
    traces.append(x)
    y = 2 * x
    print("print:", y)
    jax.debug.print("jax.debug.print: {}", y)
    return y + 1


def main() -> None:
    shown = io.StringIO()
    with contextlib.redirect_stdout(shown):
        result = f(jnp.array(1.0)) + f(jnp.array(2.0))
        jax.effects_barrier()
    lines = shown.getvalue().splitlines()
    assert "Tracer" in lines[0] and lines[1:] == ["jax.debug.print: 2.0", "jax.debug.print: 4.0"]
    print(*lines, sep="\n")
    print(f"graphs: {len(traces)}")
    print(f"result: {result:.4f}")


if __name__ == "__main__":
    main()
