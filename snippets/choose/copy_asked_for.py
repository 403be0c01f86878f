"""On a CPU, from_dlpack with copy=True still shares the memory in this version: jnp.array makes the copy."""

import jax.numpy as jnp
import torch


def main() -> None:
    tensor = torch.arange(4.0)  # (4,)
    asked = jnp.from_dlpack(tensor, copy=True)  # (4,)
    made = jnp.array(jnp.from_dlpack(tensor)).block_until_ready()  # (4,)
    tensor[0] = 7
    assert asked.unsafe_buffer_pointer() == tensor.data_ptr() != made.unsafe_buffer_pointer()
    print(f"asked_for: {asked[0]:.0f}")
    print(f"made: {made[0]:.0f}")


if __name__ == "__main__":
    main()
