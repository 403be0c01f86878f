# /// script
# [tool.verified]
# raises = "ValueError"
# message = "`deterministic` is False, but no `rngs` argument was provided to Dropout"
# ///
"""Dropout in training wants a key at each call, or a source of them from the start."""

import jax.numpy as jnp
from flax import nnx

dropout = nnx.Dropout(0.5)
print(dropout(jnp.ones(3)))
