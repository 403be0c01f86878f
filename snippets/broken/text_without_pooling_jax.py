# /// script
# [tool.verified]
# raises = "ValueError"
# message = "axis 2 is out of bounds for array of dimension 2"
# ///
"""No pooling: the logits have one axis too many, and the message does not say which."""

import jax.numpy as jnp
import optax
from flax import nnx

texts = jnp.array([[3, 5, 2, 7], [4, 6, 0, 0], [8, 0, 0, 0]])
labels = jnp.array([1, 0, 1])
model = nnx.Sequential(nnx.Embed(10, 16, rngs=nnx.Rngs(0)), nnx.Linear(16, 2, rngs=nnx.Rngs(1)))
print(optax.softmax_cross_entropy_with_integer_labels(model(texts), labels))
