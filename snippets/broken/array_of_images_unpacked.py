# /// script
# [tool.verified]
# raises = "ValueError"
# message = "too many values to unpack (expected 2)"
# ///
"""Looping over an array gives one image at a time and no label: loop over batches of images and labels."""

import jax.numpy as jnp

images = jnp.zeros((4, 32, 32, 3))
labels = jnp.array([3, 8, 8, 0])
for x, y in images:
    print(x.shape, y)
