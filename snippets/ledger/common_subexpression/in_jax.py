"""A sine written twice is computed once: traced, the program holds two; compiled by XLA, one."""

import jax
import jax.numpy as jnp
import numpy as np


def f(x: jax.Array) -> jax.Array:
    return jnp.sin(x) * 2 + jnp.sin(x) * 3  # (n,)


def main() -> None:
    x = jnp.linspace(0, 1, 4)  # (4,)
    lowered = jax.jit(f).lower(x)
    compiled = lowered.compile()
    written = lowered.as_text().count("stablehlo.sine")
    given = str(compiled.as_text()).count(" sine(")
    assert np.allclose(compiled(x), f(x))
    assert written == 2 and given == 1
    print(f"sines_written: {written}")
    print(f"sines_compiled: {given}")


if __name__ == "__main__":
    main()
