# /// script
# [tool.verified]
# raises = "AttributeError"
# message = "module 'jax' has no attribute 'nn交叉熵损失'"
# ///
"""Python reads `nn交叉熵损失` as one name: write optax.softmax_cross_entropy_with_integer_labels(logits, labels)."""

import jax
import jax.numpy as jnp

logits = jnp.array([[0.2, 1.5, -0.3], [2.0, 0.1, 0.4]])  # (2, 3)
labels = jnp.array([1, 0])  # (2,)
print(jax.nn交叉熵损失(labels, logits))
