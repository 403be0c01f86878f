# /// script
# [tool.verified]
# raises = "ValueError"
# message = "No `decode` argument was provided to MultiHeadAttention"
# ///
"""Attention wants to be told whether its inputs come one at a time."""

import jax.numpy as jnp
from flax import nnx

attention = nnx.MultiHeadAttention(2, 8, rngs=nnx.Rngs(0))
print(attention(jnp.ones((1, 5, 8))))
