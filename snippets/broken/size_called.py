# /// script
# [tool.verified]
# raises = "TypeError"
# message = "'int' object is not callable"
# ///
"""In JAX `size` is a number and not a method: write `labels.shape[0]` where PyTorch writes `labels.size(0)`."""

import jax.numpy as jnp

labels = jnp.array([3, 8, 8, 0])
total = labels.size(0)
