# /// script
# [tool.verified]
# raises = "TraceContextError"
# message = "Cannot mutate RngCount from a different trace level"
# ///
"""A model with dropout is exported before it was told that training is over."""

import jax
import jax.numpy as jnp
from flax import nnx
from jax import export

model = nnx.Dropout(0.5, rngs=nnx.Rngs(0))
export.export(jax.jit(lambda x: model(x)))(jnp.ones(3))
