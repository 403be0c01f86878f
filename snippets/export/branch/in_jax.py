"""A branch that depends on a value is exported with lax.cond, and the file holds both sides."""

from pathlib import Path

import jax
import jax.numpy as jnp
import numpy as np
from jax import export


def step(x: jax.Array) -> jax.Array:
    """Down if the sum is positive, up if it is not: one less or one more than x (n,)."""
    y: jax.Array = jax.lax.cond(x.sum() > 0, lambda x: x - 1, lambda x: x + 1, x)
    return y  # (n,)


def main() -> None:
    x = jnp.arange(4.0)  # (4,)
    program = export.export(jax.jit(step))(x)
    Path("step.jax").write_bytes(program.serialize())
    loaded = export.deserialize(bytearray(Path("step.jax").read_bytes()))
    above, below = loaded.call(x), loaded.call(-x)
    assert np.array_equal(above, step(x)) and np.array_equal(below, step(-x))
    print(f"above: {above.sum():.4f}")
    print(f"below: {below.sum():.4f}")


if __name__ == "__main__":
    main()
