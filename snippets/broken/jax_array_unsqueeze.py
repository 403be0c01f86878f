# /// script
# [tool.verified]
# raises = "AttributeError"
# message = "object has no attribute 'unsqueeze'"
# ///
"""A JAX array has NumPy's methods: jnp.expand_dims(x, 0), or x[None]."""

import jax.numpy as jnp

print(jnp.ones(64).unsqueeze(0).shape)
