# /// script
# [tool.verified]
# tolerance = 1e-2
# ///
"""Pruning that makes a model smaller: half of its hidden neurons are cut out, then it trains one epoch more."""

import jax
import jax.numpy as jnp
from flax import nnx

from snippets.compress.with_jax import accuracy_after, size
from snippets.nets.two_layers.in_jax import TwoLayers, new_model


def strongest(model: TwoLayers, count: int) -> jax.Array:
    """The neurons (count,) with the largest weights in and out, in their order."""
    hidden, output = model.hidden.kernel[...], model.output.kernel[...]  # (64, h), (h, 10)
    strength = jnp.linalg.norm(hidden, axis=0) * jnp.linalg.norm(output, axis=1)  # (h,)
    return jnp.sort(jax.lax.top_k(strength, count)[1])


@nnx.jit
def cut(model: TwoLayers, kept: jax.Array) -> TwoLayers:
    smaller = new_model(model.hidden.in_features, len(kept), model.output.out_features)
    hidden, output = (nnx.to_pure_dict(nnx.state(layer)) for layer in (model.hidden, model.output))
    nnx.update(smaller.hidden, {name: of_all[..., kept] for name, of_all in hidden.items()})
    nnx.update(smaller.output, output | {"kernel": output["kernel"][kept]})
    return smaller


def main() -> None:
    model = new_model(64, 128, 10)
    before = accuracy_after(model, epochs=3)
    smaller = cut(model, strongest(model, 64))
    after_cut, after_epoch = accuracy_after(smaller, epochs=0), accuracy_after(smaller, epochs=1)
    assert size(smaller) < 0.51 * size(model) and after_cut < before - 0.02 < after_epoch
    print(f"bytes_before: {size(model)}")
    print(f"bytes_after: {size(smaller)}")
    print(f"accuracy_before: {before:.3f}")
    print(f"accuracy_after_cut: {after_cut:.3f}")
    print(f"accuracy_after_epoch: {after_epoch:.3f}")


if __name__ == "__main__":
    main()
