"""The gradient of a program that was saved and loaded: as many orders as it was saved with."""

from pathlib import Path

import jax
import jax.numpy as jnp
from jax import export

from snippets.exec.refused import refused


def cubed(x: jax.Array) -> jax.Array:
    """Seven times the cube, in the shape of x."""
    return 7 * x**3


def main() -> None:
    x = jnp.array(0.1)  # ()
    Path("cubed.jax").write_bytes(export.export(jax.jit(cubed))(x).serialize(vjp_order=2))
    loaded = export.deserialize(bytearray(Path("cubed.jax").read_bytes())).call
    first, second = jax.grad(loaded)(x), jax.grad(jax.grad(loaded))(x)
    assert abs(first - 0.21) < 1e-6 and abs(second - 4.2) < 1e-5
    assert refused(jax.grad(jax.grad(jax.grad(loaded))), x, ValueError)
    assert refused(lambda x: jax.jvp(loaded, (x,), (x,)), x, TypeError)
    assert abs(jax.jit(loaded)(x) - cubed(x)) < 1e-6
    print(f"first: {first:.4f}")
    print(f"second: {second:.4f}")


if __name__ == "__main__":
    main()
