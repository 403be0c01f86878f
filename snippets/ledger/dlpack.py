"""Through DLPack JAX reads a PyTorch tensor where it lies, without a copy; gradients do not cross over."""

import jax
import jax.numpy as jnp
import torch
import torch.utils.dlpack


def main() -> None:
    tensor = torch.arange(16.0)  # (16,)
    array = jax.dlpack.from_dlpack(tensor)  # (16,)
    back = torch.utils.dlpack.from_dlpack(jnp.square(array))  # (16,)
    assert array.unsafe_buffer_pointer() == tensor.data_ptr()
    assert torch.equal(back, tensor.square()) and not back.requires_grad
    print(f"same_address: {int(array.unsafe_buffer_pointer() == tensor.data_ptr())}")
    print(f"last: {back[-1]:.1f}")


if __name__ == "__main__":
    main()
