# /// script
# [tool.verified]
# raises = "AttributeError"
# message = "module 'jax' has no attribute 'load'"
# ///
"""JAX reads no files: a checkpoint is read with Orbax, one array with jax.numpy.load."""

import jax

variables = jax.load("model.jax")
