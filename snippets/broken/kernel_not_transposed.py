# /// script
# [tool.verified]
# raises = "TypeError"
# message = "dot_general requires contracting dimensions to have the same shape, got (4,) and (2,)"
# ///
"""PyTorch's weight put into nnx.Linear as it is: nnx.update takes it, and the first call fails."""

import jax.numpy as jnp
import torch
from flax import nnx

source = torch.nn.Linear(4, 2)
layer = nnx.Linear(4, 2, rngs=nnx.Rngs(0))
nnx.update(layer, {"kernel": jnp.array(source.weight.detach().numpy())})
print(layer(jnp.ones((1, 4))))
