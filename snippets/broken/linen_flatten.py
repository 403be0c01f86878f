# /// script
# [tool.verified]
# raises = "AttributeError"
# message = "module 'flax.linen' has no attribute 'flatten'"
# ///
"""Flax has no flatten: write images.reshape(len(images), -1), which keeps the axis of the examples."""

import jax.numpy as jnp
from flax import linen

images = jnp.ones((4, 8, 8, 3))
print(linen.flatten(images).shape)
