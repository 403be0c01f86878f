# /// script
# [tool.verified]
# raises = "ValueError"
# message = "pytree structure error"
# ///
"""The optimiser's state was made for other parameters than the gradients are of."""

import jax.numpy as jnp
import optax

optimizer = optax.adam(0.1)
state = optimizer.init({"w": jnp.ones(2)})
gradients = {"w": jnp.ones(2), "b": jnp.ones(1)}
optimizer.update(gradients, state)
