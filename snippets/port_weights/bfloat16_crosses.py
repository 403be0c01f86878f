"""bfloat16 weights both ways: by DLPack as they are, or as float32, which holds each of them exactly."""

import jax
import jax.numpy as jnp
import torch
from torch.utils.dlpack import from_dlpack


def main() -> None:
    weight = torch.tensor([1 / 3, 1000.5, 1e-30], dtype=torch.bfloat16)  # (3,)
    there = jnp.from_dlpack(weight)  # (3,)
    back = from_dlpack(there)  # (3,)
    assert there.dtype == jnp.bfloat16 and torch.equal(back, weight)
    through_float32 = jnp.asarray(weight.float().numpy()).astype(jnp.bfloat16)  # (3,)
    same = jax.lax.bitcast_convert_type(there, jnp.uint16) == jax.lax.bitcast_convert_type(
        through_float32, jnp.uint16
    )
    assert same.all()
    print(f"first: {there[0].item():.4f}")
    print(f"same_through_float32: {same.sum()}")


if __name__ == "__main__":
    main()
