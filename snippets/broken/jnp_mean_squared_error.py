# /// script
# [tool.verified]
# raises = "AttributeError"
# message = "module 'jax.numpy' has no attribute 'mean_squared_error'"
# ///
"""jax.numpy has NumPy's functions and no losses: write optax.squared_error(predictions, targets).mean()."""

import jax.numpy as jnp

predictions = jnp.array([1.0, 2.0])  # (2,)
targets = jnp.array([1.5, 1.0])  # (2,)
print(jnp.mean_squared_error(predictions, targets))
