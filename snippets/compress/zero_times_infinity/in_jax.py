"""A weight of zero is multiplied like any other: 0 times infinity is nan, so skipping the zeros would show."""

import jax.numpy as jnp
import numpy as np

from snippets.compress.mask.in_jax import without_smaller_half
from snippets.nets.two_layers.in_jax import new_model


def main() -> None:
    pixel = 20
    layer = new_model(64, 128, 10).hidden
    layer.kernel.set_value(without_smaller_half(layer.kernel[...]))
    zeros = layer.kernel[pixel] == 0  # (128,)
    x = jnp.zeros(64).at[pixel].set(jnp.inf)
    outputs = layer(x)  # (128,)
    assert 0 < zeros.sum() < 128
    assert np.array_equal(jnp.isnan(outputs), zeros)
    print(f"zero_weights: {int(zeros.sum())}")
    print(f"nan_outputs: {int(jnp.isnan(outputs).sum())}")


if __name__ == "__main__":
    main()
