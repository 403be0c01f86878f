# /// script
# [tool.verified]
# raises = "AttributeError"
# message = "module 'jax' has no attribute 'argmax'"
# ///
"""What NumPy has is in jax.numpy and not in jax itself: write jax.numpy.argmax."""

import jax
import jax.numpy as jnp

logits = jnp.array([[0.2, 1.5, -0.3], [2.0, 0.1, 0.4]])  # (2, 3)
print(jax.argmax(logits, axis=-1))
