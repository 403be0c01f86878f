# /// script
# [tool.verified]
# tolerance = 1e-2
# ///
"""Weights as int8 with a scale and a zero point: a quarter of the bytes, none off by more than half a scale."""

import jax
import jax.numpy as jnp

from snippets.compress.with_jax import accuracy_after, size
from snippets.nets.two_layers.in_jax import new_model


def quantise(w: jax.Array) -> tuple[jax.Array, float, int]:
    """Int8 numbers q, as many as w, a scale of 4 bytes and a zero point of 1 byte."""
    scale = (w.max() - w.min()).item() / 255
    zero_point = round(-128 - w.min().item() / scale)
    q = jnp.clip(jnp.round(w / scale) + zero_point, -128, 127)
    return q.astype(jnp.int8), scale, zero_point


def main() -> None:
    model = new_model(64, 128, 10)
    before, total = accuracy_after(model, epochs=3), size(model)
    print(f"bytes_before: {total}")
    for layer in (model.hidden, model.output):
        weight = layer.kernel[...]
        q, scale, zero_point = quantise(weight)
        used = scale * (q.astype(jnp.float32) - zero_point)
        assert jnp.abs(weight - used).max() < 0.501 * scale
        total += q.nbytes + 5 - weight.nbytes
        layer.kernel.set_value(used)
    after = accuracy_after(model, epochs=0)
    assert abs(after - before) < 0.01
    print(f"bytes_after: {total}")
    print(f"output_scale: {scale:.5f}")
    print(f"output_zero_point: {zero_point}")
    print(f"accuracy_before: {before:.3f}")
    print(f"accuracy_after: {after:.3f}")


if __name__ == "__main__":
    main()
