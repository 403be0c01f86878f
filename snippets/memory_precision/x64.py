"""After `jax_enable_x64` is set, JAX makes float64 by default and keeps what NumPy gives."""

import jax
import jax.numpy as jnp
import numpy as np


def main() -> None:
    before = jnp.asarray(np.ones(3)), jnp.ones(3)
    jax.config.update("jax_enable_x64", True)
    after = jnp.asarray(np.ones(3)), jnp.ones(3)
    assert {array.dtype for array in before} == {jnp.dtype("float32")}
    assert {array.dtype for array in after} == {jnp.dtype("float64")}
    print(f"bits_before: {8 * before[1].itemsize}")
    print(f"bits_after: {8 * after[1].itemsize}")


if __name__ == "__main__":
    main()
