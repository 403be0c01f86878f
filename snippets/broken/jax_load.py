# /// script
# [tool.verified]
# raises = "AttributeError"
# message = "module 'jax' has no attribute 'load'"
# ///
"""JAX itself has no load: a checkpoint is read with Orbax, a single array with jax.numpy.load."""

import jax

variables = jax.load("model.jax")
