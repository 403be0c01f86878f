# /// script
# [tool.verified]
# tolerance = 1e-2
# ///
"""Both at once: half of the neurons cut out, one epoch more, then int8; the bytes are as worked out beforehand."""

import jax
import jax.numpy as jnp
import numpy as np

from snippets.compress.prune.in_jax import cut, strongest
from snippets.compress.quantise.in_jax import quantise
from snippets.compress.with_jax import accuracy_after, size
from snippets.nets.two_layers.in_jax import new_model


def main() -> None:
    model = new_model(64, 128, 10)
    before = accuracy_after(model, epochs=3)
    smaller = cut(model, strongest(model, 64))
    accuracy_after(smaller, epochs=1)
    total = size(smaller)
    for layer in (smaller.hidden, smaller.output):
        weight = layer.kernel[...]
        q, scale, zero_point = jax.device_get(quantise(weight))
        total += q.nbytes + 5 - weight.nbytes
        used = scale * (q.astype(np.float32) - zero_point)
        layer.kernel.set_value(jnp.asarray(used))
    after = accuracy_after(smaller, epochs=0)
    weights, biases = 64 * 64 + 64 * 10, 64 + 10
    assert total == weights + 4 * biases + 2 * 5
    assert before - 0.03 < after
    print(f"bytes_before: {size(model)}")
    print(f"bytes_after: {total}")
    print(f"accuracy_before: {before:.3f}")
    print(f"accuracy_after: {after:.3f}")


if __name__ == "__main__":
    main()
