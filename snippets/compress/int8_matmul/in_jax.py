"""Multiplying int8 matrices: int8 sums wrap around silently, int32 sums do not; two scales bring the floats back."""

import jax
import jax.numpy as jnp
import numpy as np

from snippets.layers.start import normal

x = jnp.asarray(normal(0, 4, 64))  # (4, 64)
w = jnp.asarray(normal(1, 64, 3))  # (64, 3)


@jax.jit
def quantise(values: jax.Array) -> tuple[jax.Array, jax.Array]:
    """Values as scale * q with q in -127 ... 127: q int8, scale ()."""
    scale = jnp.abs(values).max() / 127
    return jnp.round(values / scale).astype(jnp.int8), scale


def main() -> None:
    (x_q, x_scale), (w_q, w_scale) = quantise(x), quantise(w)
    narrow = x_q @ w_q  # (4, 3), int8
    wide = jnp.matmul(x_q, w_q, preferred_element_type=jnp.int32)  # (4, 3), int32
    products = x_scale * w_scale * wide  # (4, 3), float32
    assert narrow.dtype == jnp.int8
    assert np.array_equal(narrow, wide.astype(jnp.int8))
    assert np.allclose(products, x @ w, atol=0.3)
    print(f"bytes_of_w: {w.nbytes}")
    print(f"bytes_of_w_q: {w_q.nbytes}")
    print(f"int8_sum: {narrow[0, 1].item()}")
    print(f"int32_sum: {wide[0, 1].item()}")
    print(f"from_int8: {products[0, 1].item():.4f}")
    print(f"from_float32: {(x @ w)[0, 1].item():.4f}")


if __name__ == "__main__":
    main()
