# /// script
# [tool.verified]
# differs = ["rows", "columns"]
# ///
"""A layer from 2 inputs to 3 outputs: Flax's kernel has a row for each input."""

import jax.numpy as jnp
import numpy as np
from flax import nnx


def main() -> None:
    layer = nnx.Linear(2, 3, rngs=nnx.Rngs(0))
    inputs = jnp.ones((1, 2))  # (1, 2)
    assert layer.bias is not None
    by_hand = inputs @ layer.kernel[...] + layer.bias[...]  # (1, 3)
    assert np.allclose(layer(inputs), by_hand, atol=1e-6)
    rows, columns = layer.kernel.shape
    print(f"inputs: {layer.in_features}")
    print(f"outputs: {layer.out_features}")
    print(f"rows: {rows}")
    print(f"columns: {columns}")


if __name__ == "__main__":
    main()
