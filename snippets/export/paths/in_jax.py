"""Besides the program the file has the path of the source that it came from: look before you give it away."""

from pathlib import Path

import jax
import jax.numpy as jnp
from jax import export


def f(x: jax.Array) -> jax.Array:
    """The shape of x."""
    return jnp.sin(x)


def main() -> None:
    x = jnp.ones(3)  # (3,)
    Path("f.jax").write_bytes(export.export(jax.jit(f))(x).serialize())
    loaded = export.deserialize(bytearray(Path("f.jax").read_bytes()))
    inside = loaded.mlir_module()
    found = str(Path(__file__).parents[1]) in inside
    assert found
    print(f"source_path: {int(found)}")


if __name__ == "__main__":
    main()
