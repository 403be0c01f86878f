# /// script
# [tool.verified]
# raises = "ValueError"
# message = "You are using a transformation that requires the current value of parameters"
# ///
"""Weight decay needs the weights, and update was given none."""

import jax.numpy as jnp
import optax

optimizer = optax.adamw(0.1)
params = {"w": jnp.ones(2)}
state = optimizer.init(params)
optimizer.update({"w": jnp.ones(2)}, state)
