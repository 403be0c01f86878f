# /// script
# [tool.verified]
# raises = "TypeError"
# message = "dot_general requires contracting dimensions to have the same shape, got (64,) and (10,)"
# ///
"""PyTorch's weight put into nnx.Linear as it is: nnx.update takes it, and the first call fails."""

import jax.numpy as jnp
import torch
from flax import nnx

source = torch.nn.Linear(64, 10)
layer = nnx.Linear(64, 10, rngs=nnx.Rngs(0))
nnx.update(layer, {"kernel": jnp.array(source.weight.detach().numpy())})
print(layer(jnp.ones((1, 64))))
