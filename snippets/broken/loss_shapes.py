# /// script
# [tool.verified]
# raises = "ValueError"
# message = "Incompatible shapes for broadcasting: shapes=[(32, 2, 2), (32, 2)]"
# ///
"""Shapes are lined up at the right, where 2 meets 32: give the inputs the shape (32, 2), one row an example."""

import jax
import jax.numpy as jnp

data_key, kernel_key = jax.random.split(jax.random.key(0))
inputs = jax.random.normal(data_key, (32, 2, 2))  # (32, 2, 2)
kernel = jax.random.normal(kernel_key, (2, 2))  # (2, 2)
targets = jnp.zeros((32, 2))  # (32, 2)
loss = jnp.mean((inputs @ kernel - targets) ** 2)
