# /// script
# [tool.verified]
# raises = "TypeError"
# message = "As of Flax 0.11.0 update requires both (model, grads) arguments"
# ///
"""optimizer.update as it was called up to Flax 0.10."""

import jax.numpy as jnp
import optax
from flax import nnx

model = nnx.Linear(4, 2, rngs=nnx.Rngs(0))
optimizer = nnx.Optimizer(model, optax.adam(0.01), wrt=nnx.Param)
gradients = nnx.grad(lambda model: jnp.mean(model(jnp.ones((2, 4))) ** 2))(model)
optimizer.update(gradients)
