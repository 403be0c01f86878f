# /// script
# [tool.verified]
# raises = "ValueError"
# message = "must equal the rhs input feature dimension size"
# ///
"""PyTorch's kernels are (out, in, height, width), and Flax reads them as (height, width, in, out)."""

import jax.numpy as jnp
import torch
from flax import nnx

source = torch.nn.Conv2d(1, 2, 2)
layer = nnx.Conv(1, 2, (2, 2), rngs=nnx.Rngs(0))
nnx.update(layer, {"kernel": jnp.array(source.weight.detach().numpy())})
print(layer(jnp.ones((4, 8, 8, 1))).shape)
