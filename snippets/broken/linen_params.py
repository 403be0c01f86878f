# /// script
# [tool.verified]
# raises = "AttributeError"
# message = '"MLP" object has no attribute "params"'
# ///
"""A Linen module holds no parameters: variables = model.init(key, xs) makes them, and you keep them."""

import jax
import jax.numpy as jnp
from flax import linen


class MLP(linen.Module):
    @linen.compact
    def __call__(self, x: jax.Array) -> jax.Array:
        return linen.Dense(1)(linen.relu(linen.Dense(3)(x)))


model = MLP()
variables = model.init(jax.random.key(0), jnp.ones((4, 2)))
print(model.params)
