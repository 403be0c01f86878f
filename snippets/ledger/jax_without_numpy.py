"""JAX's sine is a program that XLA compiles and jaxlib runs: it works while NumPy's own sine is out of order."""

import math
from unittest import mock

import jax
import jax.numpy as jnp
import numpy as np


def f(x: jax.Array) -> jax.Array:
    return jnp.sin(x) @ x  # ()


def main() -> None:
    x = jnp.array([0.5, 1.0])  # (2,)
    broken = mock.Mock(side_effect=RuntimeError("NumPy was called"))
    with mock.patch.multiple(np, sin=broken, dot=broken, matmul=broken):
        eager, compiled = f(x).item(), jax.jit(f)(x).item()
    assert math.isclose(eager, 0.5 * math.sin(0.5) + math.sin(1.0), rel_tol=1e-6)
    assert math.isclose(eager, compiled, rel_tol=1e-6) and not broken.called
    assert "stablehlo.sine" in jax.jit(f).lower(x).as_text()
    client = type(jax.devices()[0].client)
    assert not isinstance(x, np.ndarray) and client.__module__.split(".")[0] == "jaxlib"
    print(f"result: {eager:.4f}")
    print(f"calls_of_numpy: {broken.call_count}")
    print(f"client_of_jaxlib: {int(client.__module__.startswith('jaxlib'))}")


if __name__ == "__main__":
    main()
