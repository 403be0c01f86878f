# /// script
# [tool.verified]
# tolerance = 1e-2
# ///
"""Weights as int8 with a scale and a zero point: a quarter of the bytes, none off by more than half a scale."""

import jax
import jax.numpy as jnp
import numpy as np

from snippets.compress.with_jax import accuracy_after, size
from snippets.nets.two_layers.in_jax import new_model


@jax.jit
def quantise(w: jax.Array) -> tuple[jax.Array, jax.Array, jax.Array]:
    """Int8 numbers q, as many as w, a scale of 4 bytes and a zero point of 1 byte."""
    scale = (w.max() - w.min()) / 255
    zero_point = jnp.round(-128 - w.min() / scale)
    q = jnp.clip(jnp.round(w / scale) + zero_point, -128, 127)
    return q.astype(jnp.int8), scale, zero_point.astype(jnp.int8)


def main() -> None:
    model = new_model(64, 128, 10)
    before, total = accuracy_after(model, epochs=3), size(model)
    print(f"bytes_before: {total}")
    for layer in (model.hidden, model.output):
        weight = layer.kernel[...]
        q, scale, zero_point = jax.device_get(quantise(weight))
        used = scale * (q.astype(np.float32) - zero_point)
        assert np.abs(np.asarray(weight) - used).max() < 0.501 * scale
        total += q.nbytes + 5 - weight.nbytes
        layer.kernel.set_value(jnp.asarray(used))
    after = accuracy_after(model, epochs=0)
    assert abs(after - before) < 0.01
    print(f"bytes_after: {total}")
    print(f"output_scale: {scale:.5f}")
    print(f"output_zero_point: {zero_point}")
    print(f"accuracy_before: {before:.3f}")
    print(f"accuracy_after: {after:.3f}")


if __name__ == "__main__":
    main()
