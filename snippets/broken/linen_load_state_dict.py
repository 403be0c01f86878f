# /// script
# [tool.verified]
# raises = "AttributeError"
# message = '"Dense" object has no attribute "load_state_dict"'
# ///
"""load_state_dict belongs to PyTorch: in Linen the loaded variables go to model.apply(variables, xs)."""

import jax
import jax.numpy as jnp
from flax import linen

model = linen.Dense(features=1)
variables = model.init(jax.random.key(0), jnp.ones((4, 3)))
model.load_state_dict(variables)
