"""JAX takes a tensor of PyTorch's by DLPack: nothing is copied, so a later write in PyTorch changes the array."""

import jax.numpy as jnp
import torch


def main() -> None:
    theirs = torch.arange(4.0)  # (4,)
    ours = jnp.from_dlpack(theirs)  # (4,)
    same_memory = ours.unsafe_buffer_pointer() == theirs.data_ptr()
    apart = jnp.array(ours).block_until_ready()  # (4,)
    theirs[0] = 7
    assert same_memory and ours[0] == 7 and apart[0] == 0
    print(f"same_memory: {same_memory:d}")
    print(f"after_write: {ours[0]:.0f}")
    print(f"in_the_copy: {apart[0]:.0f}")


if __name__ == "__main__":
    main()
