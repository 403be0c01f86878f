"""A mean and a deviation taken with jax.numpy are JAX arrays on a JAX device, not NumPy's."""

import jax
import jax.numpy as jnp
import numpy as np


def main() -> None:
    x = jnp.array([[1.0], [2.0], [3.0], [4.0], [5.0]])  # (5, 1)
    scaled = (x - jnp.mean(x, axis=0)) / jnp.std(x, axis=0)  # (5, 1)
    assert isinstance(scaled, jax.Array) and not isinstance(scaled, np.ndarray)
    assert scaled.devices() == {jax.devices()[0]}
    by_numpy = np.asarray(x)
    assert np.allclose(scaled, (by_numpy - by_numpy.mean(0)) / by_numpy.std(0), atol=1e-6)
    print(f"is_jax_array: {int(isinstance(scaled, jax.Array))}")
    print(f"is_numpy_array: {int(isinstance(scaled, np.ndarray))}")


if __name__ == "__main__":
    main()
