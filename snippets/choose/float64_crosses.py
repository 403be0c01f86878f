"""A float64 tensor arrives in JAX as float32, and nothing warns; with 64 bits enabled it is shared as it is."""

import warnings

import jax
import jax.numpy as jnp
import torch


def main() -> None:
    tensor = torch.tensor([1.0, 1e-12], dtype=torch.float64).cumsum(0)  # (2,)
    with warnings.catch_warnings(record=True) as heard:
        warnings.simplefilter("always")
        narrow = jnp.from_dlpack(tensor)  # (2,)
    with jax.enable_x64(True):
        wide = jnp.from_dlpack(tensor)  # (2,)
        assert wide[1] > 1
    assert not heard and narrow[1] == 1
    assert wide.unsafe_buffer_pointer() == tensor.data_ptr() != narrow.unsafe_buffer_pointer()
    print(f"bits_by_default: {8 * narrow.itemsize}")
    print(f"bits_when_enabled: {8 * wide.itemsize}")
    print(f"warnings: {len(heard)}")


if __name__ == "__main__":
    main()
