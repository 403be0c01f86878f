# /// script
# [tool.verified]
# raises = "AttributeError"
# message = '"Dense" object has no attribute "save"'
# ///
"""A Linen module holds no parameters and cannot save any: save the variables that init returned, with Orbax."""

import jax
import jax.numpy as jnp
from flax import linen

model = linen.Dense(features=1)
variables = model.init(jax.random.key(0), jnp.ones((4, 3)))
model.save("dense")
