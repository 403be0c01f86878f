# /// script
# [tool.verified]
# raises = "AttributeError"
# message = "module 'jax.numpy' has no attribute 'relu'"
# ///
"""jax.numpy has the functions that NumPy has, and NumPy has no relu: write jax.nn.relu."""

import jax.numpy as jnp

hidden = jnp.array([-1.0, 0.5, 2.0])
print(jnp.relu(hidden))
