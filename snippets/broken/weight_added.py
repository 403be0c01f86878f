# /// script
# [tool.verified]
# raises = "TypeError"
# message = "add got incompatible shapes for broadcasting: (3, 64), (64, 10)."
# ///
"""A second layer multiplies: write jax.nn.relu(x @ w1) @ w2, with a bias of (10,) if you want one."""

import jax.numpy as jnp

x = jnp.ones((3, 784))  # (3, 784)
w1, w2 = jnp.ones((784, 64)), jnp.ones((64, 10))
logits = jnp.dot(x, w1) + w2
