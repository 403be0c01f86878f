# /// script
# [tool.verified]
# raises = "AttributeError"
# message = "module 'jax.nn' has no attribute 'apply_fn'"
# ///
"""jax.nn calls no model: a Linen model is called by its own method, model.apply(variables, xs)."""

import jax
import jax.numpy as jnp
from flax import linen

xs = jnp.ones((4, 3))
model = linen.Dense(features=1)
variables = model.init(jax.random.key(0), xs)
print(jax.nn.apply_fn(model, xs, variables))
