# /// script
# [tool.verified]
# raises = "AttributeError"
# message = 'object has no attribute "update_params"'
# ///
"""A Linen module holds no parameters to update: optax.apply_updates(params, updates) returns new ones."""

import jax
import jax.numpy as jnp
from flax import linen

model = linen.Dense(features=2)
params = model.init(jax.random.key(0), jnp.ones((4, 3)))
model = model.update_params(params)
