# /// script
# [tool.verified]
# raises = "ValueError"
# message = "The number of updates and states has to be the same in chain"
# ///
"""update takes the gradients first, then the optimiser's state from optimizer.init(params)."""

import jax.numpy as jnp
import optax

params = {"w": jnp.array([1.0, 2.0])}
gradients = {"w": jnp.array([0.1, 0.1])}
optimizer = optax.adam(0.001)
optimizer.update(params, gradients)
