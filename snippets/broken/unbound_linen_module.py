# /// script
# [tool.verified]
# raises = "CallCompactUnboundModuleError"
# message = "Can't call compact methods on unbound modules"
# ///
"""A Linen module holds no parameters: make them with `model.init(key, x)` and call `model.apply(params, x)`."""

import jax.numpy as jnp
from flax import linen

model = linen.Dense(features=2)
print(model(jnp.ones((5, 3))).shape)
