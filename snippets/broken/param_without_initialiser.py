# /// script
# [tool.verified]
# raises = "TypeError"
# message = "object is not callable"
# ///
"""`self.param` wants a function, then a shape: write `linen.initializers.ones, (1, 1)`."""

import jax
import jax.numpy as jnp
from flax import linen


class Slope(linen.Module):
    @linen.compact
    def __call__(self, x: jax.Array) -> jax.Array:
        return x @ self.param("slope", jnp.ones((1, 1)))


Slope().init(jax.random.key(0), jnp.ones((5, 1)))
