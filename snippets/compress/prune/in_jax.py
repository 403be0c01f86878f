# /// script
# [tool.verified]
# tolerance = 1e-2
# ///
"""Pruning that makes a model smaller: half of its hidden neurons are cut out, then it trains one epoch more."""

import jax
import jax.numpy as jnp
from flax import nnx

from snippets.digits.data import load
from snippets.digits.mlp_adam.in_jax import accuracy, train
from snippets.nets.two_layers.in_jax import TwoLayers, new_model


def size(model: nnx.Module) -> int:
    """Bytes of all that is stored."""
    return sum(array.nbytes for array in jax.tree.leaves(nnx.state(model)))


def strongest(model: TwoLayers, count: int) -> jax.Array:
    """The neurons (count,) with the largest weights in and out, in their order."""
    hidden, output = model.hidden.kernel[...], model.output.kernel[...]  # (64, h), (h, 10)
    strength = jnp.linalg.norm(hidden, axis=0) * jnp.linalg.norm(output, axis=1)  # (h,)
    return jnp.sort(jax.lax.top_k(strength, count)[1])


def cut(model: TwoLayers, kept: jax.Array) -> TwoLayers:
    smaller = new_model(model.hidden.in_features, len(kept), model.output.out_features)
    assert model.hidden.bias and model.output.bias and smaller.hidden.bias and smaller.output.bias
    smaller.hidden.kernel.set_value(model.hidden.kernel[:, kept])  # (64, kept)
    smaller.hidden.bias.set_value(model.hidden.bias[kept])
    smaller.output.kernel.set_value(model.output.kernel[kept])  # (kept, 10)
    smaller.output.bias.set_value(model.output.bias[...])
    return smaller


def main() -> None:
    digits = load()
    model = new_model(64, 128, 10)
    train(model, epochs=3)
    smaller = cut(model, strongest(model, 64))
    before, after_cut = (accuracy(m, digits.test_x, digits.test_y) for m in (model, smaller))
    train(smaller, epochs=1)
    after_epoch = accuracy(smaller, digits.test_x, digits.test_y)
    assert size(smaller) < 0.51 * size(model)
    assert after_cut < before - 0.02 < after_epoch
    print(f"bytes_before: {size(model)}")
    print(f"bytes_after: {size(smaller)}")
    print(f"accuracy_before: {before:.3f}")
    print(f"accuracy_after_cut: {after_cut:.3f}")
    print(f"accuracy_after_epoch: {after_epoch:.3f}")


if __name__ == "__main__":
    main()
