# /// script
# [tool.verified]
# differs = ["by_float", "float_refused"]
# ///
"""x times its own value has the slope 2x, and x alone once the value has left JAX on its way."""

from collections.abc import Callable

import jax
import jax.numpy as jnp
import numpy as np

from snippets.exec.refused import refused

# region ways
ways: dict[str, Callable[[jax.Array], jax.Array]] = {
    "whole": lambda x: x * x,
    "item": lambda x: x * x.item(),
    "int": lambda x: x * int(x),
    "float": lambda x: x * float(x),
    "integer": lambda x: x * x.astype(jnp.int32).astype(jnp.float32),
    "numpy": lambda x: x * np.asarray(x),
    "item under jit": lambda x: jax.jit(ways["item"])(x),
    "item under vmap": lambda x: jax.vmap(ways["item"])(x[None])[0],
}
# endregion


def slope(name: str) -> float:
    return float(jax.grad(ways[name])(jnp.array(3.0)))


def main() -> None:
    print(f"whole: {slope('whole'):.1f}")
    print(f"by_item: {slope('item'):.1f}")
    assert slope("int") == slope("item")
    for name in ("item under jit", "item under vmap"):
        assert refused(slope, name, jax.errors.ConcretizationTypeError)
    print(f"float_refused: {int(refused(slope, 'float', jax.errors.ConcretizationTypeError))}")
    print(f"by_integer: {slope('integer'):.1f}")
    print(f"numpy_refused: {int(refused(slope, 'numpy', jax.errors.TracerArrayConversionError))}")


if __name__ == "__main__":
    main()
