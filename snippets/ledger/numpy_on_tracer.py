"""NumPy's sine takes an array of JAX and gives one of NumPy; under jit there is no number for it to take."""

import jax
import jax.numpy as jnp
import numpy as np


def refused(x: jax.Array) -> bool:
    """Whether NumPy fails on what it is given under jit."""
    try:
        jax.jit(lambda value: np.sin(value))(x)
    except jax.errors.TracerArrayConversionError:
        return True
    return False


def main() -> None:
    x = jnp.array([0.5, 1.0])  # (2,)
    outside, inside = np.sin(x), jax.jit(jnp.sin)(x)
    assert isinstance(outside, np.ndarray) and isinstance(inside, jax.Array)
    assert np.allclose(outside, inside) and refused(x)
    print(f"numpy_sine_leaves_jax: {int(not isinstance(outside, jax.Array))}")
    print(f"numpy_refused_under_jit: {int(refused(x))}")


if __name__ == "__main__":
    main()
