"""Under jit breakpoint() stops at a tracer, without jit at a number; jax.debug.breakpoint() does so in both."""

import io

import jax
import jax.numpy as jnp

from snippets.debug.scripted import COMMANDS, answer

x = jnp.array(3.0)


def f(x: jax.Array) -> jax.Array:
    y = 2 * x
    breakpoint()
    return y + 1


def jdb() -> str:
    typed, shown = io.StringIO(COMMANDS), io.StringIO()

    def g(x: jax.Array) -> jax.Array:
        y = 2 * x
        jax.debug.breakpoint(stdin=typed, stdout=shown, backend="cli")
        return y + 1

    assert jax.jit(g)(x) == 7
    return shown.getvalue().splitlines()[1]


def main() -> None:
    compiled = answer(lambda: jax.jit(f)(x))
    with jax.disable_jit():
        plain = answer(lambda: jax.jit(f)(x))
    assert "Tracer" in compiled and "6." in plain and "6." in jdb()
    print(f"jit: {compiled}", f"disable_jit: {plain}", f"jax.debug.breakpoint: {jdb()}", sep="\n")
    print("stops_at_numbers: 2")


if __name__ == "__main__":
    main()
