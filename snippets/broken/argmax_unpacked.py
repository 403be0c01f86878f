# /// script
# [tool.verified]
# raises = "ValueError"
# message = "too many values to unpack (expected 2)"
# ///
"""jnp.argmax returns the indices alone: write predicted = jnp.argmax(logits, axis=-1)."""

import jax.numpy as jnp

logits = jnp.array([[0.1, 2.0], [1.5, 0.2], [0.3, 0.4]])
_, predicted = jnp.argmax(logits, axis=-1)
