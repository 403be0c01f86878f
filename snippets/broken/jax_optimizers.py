# /// script
# [tool.verified]
# raises = "AttributeError"
# message = "module 'jax' has no attribute 'optimizers'"
# ///
"""JAX itself has no optimisers: Adam is optax.adam(0.001), from the package Optax."""

import jax

adam = jax.optimizers.Adam(learning_rate=0.001)
