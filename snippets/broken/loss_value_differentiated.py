# /// script
# [tool.verified]
# raises = "TypeError"
# message = "Expected a callable value, got"
# ///
"""jax.value_and_grad wants the function that computes the loss, not the number it returned."""

import jax
import jax.numpy as jnp

inputs, targets = jnp.ones((4, 2)), jnp.zeros((4, 2))
loss = jnp.mean((inputs - targets) ** 2)
value, gradient = jax.value_and_grad(loss)(inputs)
