"""A PyTorch integer has 64 bits and arrives in JAX with 32: a large one becomes another number, and nothing warns."""

import warnings

import jax
import jax.numpy as jnp
import torch


def main() -> None:
    tensor = torch.tensor([7, 2**40 + 7])  # (2,)
    with warnings.catch_warnings(record=True) as heard:
        warnings.simplefilter("always")
        narrow = jnp.from_dlpack(tensor)  # (2,)
    with jax.enable_x64(True):
        wide = jnp.from_dlpack(tensor)  # (2,)
        assert wide[1] == 2**40 + 7
    assert tensor.dtype == torch.int64 and not heard and narrow[0] == narrow[1] == 7
    print(f"bits: {8 * narrow.itemsize}")
    print(f"small: {narrow[0]}")
    print(f"large: {narrow[1]}")
    print(f"warnings: {len(heard)}")


if __name__ == "__main__":
    main()
