"""PyTorch takes an array of JAX's by DLPack: nothing is copied, so a write in place changes that array too."""

import jax.numpy as jnp
from torch.utils.dlpack import from_dlpack


def main() -> None:
    theirs = jnp.arange(4.0)  # (4,)
    ours = from_dlpack(theirs)  # (4,)
    same_memory = ours.data_ptr() == theirs.unsafe_buffer_pointer()
    apart = ours.clone()  # (4,)
    ours[0] = 7
    assert same_memory and theirs[0] == 7 and apart[0] == 0
    print(f"same_memory: {same_memory:d}")
    print(f"after_write: {theirs[0]:.0f}")
    print(f"in_the_copy: {apart[0]:.0f}")


if __name__ == "__main__":
    main()
