# /// script
# [tool.verified]
# raises = "TypeError"
# message = "dot_general requires contracting dimensions to have the same shape"
# ///
"""The last axis on the left meets the first on the right, and they differ."""

import jax.numpy as jnp

xs = jnp.ones((2, 3))
weights = jnp.ones((10, 20))
print(xs @ weights)
