# /// script
# [tool.verified]
# tolerance = 1e-2
# ///
"""Weights as int8 with a scale and a zero point: a quarter of the bytes, none off by more than half a scale."""

from typing import NamedTuple

import jax
import jax.numpy as jnp

from snippets.compress.prune.in_jax import size
from snippets.digits.data import load
from snippets.digits.mlp_adam.in_jax import accuracy, train
from snippets.nets.two_layers.in_jax import new_model


class Quantised(NamedTuple):
    """Weights w as scale * (q - zero_point)."""

    q: jax.Array  # int8, as many as w
    scale: float  # 4 bytes
    zero_point: int  # 1 byte

    def restored(self) -> jax.Array:
        """What the layer multiplies with, as float32."""
        return self.scale * (self.q.astype(jnp.float32) - self.zero_point)


def quantise(w: jax.Array) -> Quantised:
    scale = (w.max() - w.min()).item() / 255
    zero_point = round(-128 - w.min().item() / scale)
    q = jnp.clip(jnp.round(w / scale) + zero_point, -128, 127)
    return Quantised(q.astype(jnp.int8), scale, zero_point)


def main() -> None:
    digits = load()
    model = new_model(64, 128, 10)
    train(model, epochs=3)
    before, total = accuracy(model, digits.test_x, digits.test_y), size(model)
    print(f"bytes_before: {total}")
    for layer in (model.hidden, model.output):
        weight = layer.kernel[...]
        small = quantise(weight)
        assert jnp.abs(weight - small.restored()).max() < 0.501 * small.scale
        total += small.q.nbytes + 5 - weight.nbytes
        layer.kernel.set_value(small.restored())
    after = accuracy(model, digits.test_x, digits.test_y)
    assert abs(after - before) < 0.01
    print(f"bytes_after: {total}")
    print(f"output_scale: {small.scale:.5f}")
    print(f"output_zero_point: {small.zero_point}")
    print(f"accuracy_before: {before:.3f}")
    print(f"accuracy_after: {after:.3f}")


if __name__ == "__main__":
    main()
