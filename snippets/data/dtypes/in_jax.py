# /// script
# [tool.verified]
# differs = ["float64_arrives_with", "int64_arrives_with"]
# ///
"""Dtypes on the way: bytes wrap around when computed with, and the frameworks take 64-bit numbers differently."""

import jax
import jax.numpy as jnp
import numpy as np

pixels = np.array([0, 250]).astype(np.uint8)  # (2,)


def bits(x: jax.Array) -> int:
    return 8 * x.dtype.itemsize


def main() -> None:
    x = jnp.asarray(pixels)  # (2,)
    wrapped, right = x - 10, x.astype(jnp.float32) - 10  # (2,), (2,)
    assert wrapped.dtype == jnp.uint8 and wrapped.tolist() == [246, 240]
    assert (x / 255).dtype == jnp.float32
    print(f"float64_arrives_with: {bits(jnp.asarray(np.ones(2)))} bits")
    print(f"int64_arrives_with: {bits(jnp.asarray(np.arange(2)))} bits")
    print(f"zero_minus_ten_in_uint8: {wrapped[0].item()}")
    print(f"zero_minus_ten_in_float32: {right[0].item():.0f}")
    print(f"bytes_per_pixel: {x.dtype.itemsize}")
    print(f"bytes_per_pixel_in_float32: {right.dtype.itemsize}")


if __name__ == "__main__":
    main()
