# /// script
# [tool.verified]
# raises = "TypeError"
# message = "Array.__contains__: unsupported operand type <class 'str'>"
# ///
"""apply takes the variables first and the data second; the other way round the message names neither."""

import jax
import jax.numpy as jnp
from flax import linen

xs = jnp.ones((4, 3))
model = linen.Dense(features=1)
variables = model.init(jax.random.key(0), xs)
print(model.apply(xs, variables))
