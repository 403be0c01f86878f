"""An exported function holds its program: it is called without the Python that it came from, and gives the same."""

import jax
import jax.numpy as jnp
from jax import export


def f(x: jax.Array) -> jax.Array:
    return jnp.tanh(x).sum()  # ()


def main() -> None:
    x = jnp.arange(3.0)  # (3,)
    exported = export.export(jax.jit(f))(x)
    assert "stablehlo.tanh" in exported.mlir_module()
    assert jnp.array_equal(exported.call(x), jax.jit(f)(x))
    print(f"result: {exported.call(x):.4f}")
    print(f"inputs: {len(exported.in_avals)}")


if __name__ == "__main__":
    main()
