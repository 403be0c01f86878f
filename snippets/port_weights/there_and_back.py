"""From PyTorch to Flax and back: every array returns as it left, to the bit, but for a counter that Flax lacks."""

import numpy as np
import torch
from flax import nnx

from snippets.port_weights.arrays import in_jax as arrays_in_jax
from snippets.port_weights.arrays import in_torch as arrays_in_torch
from snippets.port_weights.net import in_jax, in_torch


def main() -> None:
    torch.manual_seed(0)
    left = arrays_in_torch.arrays_of(in_torch.Net())
    between = nnx.eval_shape(lambda: in_jax.Net(nnx.Rngs(0)))
    arrays_in_jax.load(between, left)
    returned = arrays_in_jax.arrays_of(between)
    lost = set(left) - set(returned)
    same = sum(np.array_equal(left[name], returned[name]) for name in returned)
    assert lost == {"norm.num_batches_tracked"} and same == len(returned)
    print(f"arrays_that_left: {len(left)}")
    print(f"same_to_the_bit: {same}")
    print(f"lost: {len(lost)}")


if __name__ == "__main__":
    main()
