# /// script
# [tool.verified]
# raises = "ValueError"
# message = "must equal the rhs input feature dimension size, but 8 // 1 != 1"
# ///
"""Channels first, as PyTorch has them: images.transpose(0, 2, 3, 1) is what Flax's layer expects."""

import jax.numpy as jnp
from flax import nnx

images = jnp.ones((4, 1, 8, 8))
layer = nnx.Conv(1, 2, (2, 2), rngs=nnx.Rngs(0))
print(layer(images).shape)
