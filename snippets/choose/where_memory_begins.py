"""Whether memory is shared depends on its address: on a CPU, JAX copies what begins at no multiple of 64 bytes."""

import jax
import jax.numpy as jnp
import torch


def shared(tensor: torch.Tensor) -> tuple[jax.Array, bool]:
    """The tensor as an array of JAX's, and whether it is the same memory."""
    array = jnp.from_dlpack(tensor)
    return array, array.unsafe_buffer_pointer() == tensor.data_ptr()


def refused(tensor: torch.Tensor) -> bool:
    """Whether JAX will not take the tensor unless it may copy."""
    try:
        jnp.from_dlpack(tensor, copy=False)
    except ValueError as error:
        return "not aligned to 64 bytes" in str(error)
    return False


def main() -> None:
    tensor = torch.arange(64.0)  # (64,)
    assert tensor.data_ptr() % 64 == 0
    whole, whole_shared = shared(tensor)  # (64,)
    next_one, next_shared = shared(tensor[1:])  # (63,)
    tensor[16] = 7
    assert whole_shared and whole[16] == 7 and not refused(tensor)
    assert not next_shared and next_one[15] == 16 and refused(tensor[1:])
    assert shared(tensor[16:])[1]
    print(f"from_0_shared: {whole_shared:d}")
    print(f"from_1_shared: {next_shared:d}")
    print(f"from_1_refused: {refused(tensor[1:]):d}")
    print(f"from_16_shared: {shared(tensor[16:])[1]:d}")


if __name__ == "__main__":
    main()
