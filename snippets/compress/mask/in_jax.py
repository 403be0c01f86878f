# /// script
# [tool.verified]
# tolerance = 1e-2
# differs = ["bytes_while_masked"]
# ///
"""Pruning that only writes zeros: half of the weights say nothing any more, and not a byte is saved."""

import jax
import jax.numpy as jnp
import numpy as np

from snippets.compress.with_jax import accuracy_after, size
from snippets.nets.two_layers.in_jax import TwoLayers, new_model


def zeros(model: TwoLayers) -> float:
    """Share of the weights that is zero."""
    weights = [np.ravel(layer.kernel[...]) for layer in (model.hidden, model.output)]
    return float((np.concatenate(weights) == 0).mean())


@jax.jit
def without_smaller_half(weights: jax.Array) -> jax.Array:
    smallest = jnp.argsort(jnp.abs(weights).flatten())[: weights.size // 2]
    return weights.flatten().at[smallest].set(0).reshape(weights.shape)


def main() -> None:
    model = new_model(64, 128, 10)
    before = accuracy_after(model, epochs=3)
    layers, bytes_before = (model.hidden, model.output), size(model)
    for layer in layers:
        layer.kernel.set_value(without_smaller_half(layer.kernel[...]))
    assert size(model) == bytes_before
    assert zeros(model) == 0.5
    print(f"zeros: {zeros(model):.3f}")
    print(f"bytes_before: {bytes_before}")
    print(f"bytes_after: {size(model)}")
    print(f"accuracy_before: {before:.3f}")
    print(f"accuracy_after: {accuracy_after(model, epochs=0):.3f}")


if __name__ == "__main__":
    main()
