# /// script
# [tool.verified]
# raises = "AttributeError"
# message = "module 'jax.numpy' has no attribute 'in1d'"
# ///
"""jnp.in1d is gone: write jnp.isin."""

import jax.numpy as jnp

labels = jnp.array([0, 3, 1, 3])  # (4,)
wanted = jnp.in1d(labels, jnp.array([1, 3]))
