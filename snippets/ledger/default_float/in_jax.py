# /// script
# [tool.verified]
# differs = ["bits_of_float64", "warnings", "bits_with_x64"]
# ///
"""Bits of a float: 32 unless told otherwise, and still 32 on request, with a warning, until 64 are enabled."""

import warnings

import jax
import jax.numpy as jnp


def main() -> None:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        asked = jnp.zeros(2, dtype=jnp.float64)  # (2,)
    with jax.enable_x64(True):
        enabled = jnp.zeros(2, dtype=jnp.float64)  # (2,)
    default = 8 * jnp.array([1.0]).dtype.itemsize
    assert default == 8 * asked.dtype.itemsize == 32 and enabled.dtype == jnp.float64
    assert len(caught) == 1 and "will be truncated to dtype float32" in str(caught[0].message)
    print(f"bits_by_default: {default}")
    print(f"bits_of_float64: {8 * asked.dtype.itemsize}")
    print(f"warnings: {len(caught)}")
    print(f"bits_with_x64: {8 * enabled.dtype.itemsize}")


if __name__ == "__main__":
    main()
