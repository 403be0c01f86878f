# /// script
# [tool.verified]
# raises = "ValueError"
# message = "Incompatible shapes for broadcasting: shapes=[(4, 3), (4,)]"
# ///
"""Logits less the numbers of the classes fit only by chance: use softmax_cross_entropy_with_integer_labels."""

import jax.numpy as jnp

logits = jnp.zeros((4, 3))
labels = jnp.array([0, 2, 1, 2])
print(jnp.mean((logits - labels) ** 2))
