"""An exported program keeps the Python value that it was traced with: changing it later changes nothing."""

import jax
import jax.numpy as jnp
from jax import export

settings = {"scale": 2.0}


def f(x: jax.Array) -> jax.Array:
    """Reads a setting while it runs; the shape of x."""
    return settings["scale"] * x


def main() -> None:
    x = jnp.array(5.0)  # ()
    exported = export.export(jax.jit(f))(x)
    settings["scale"] = 3.0
    python, program = float(f(x)), float(exported.call(x))
    assert (python, program) == (15, 10)
    print(f"python: {python:.1f}")
    print(f"program: {program:.1f}")


if __name__ == "__main__":
    main()
