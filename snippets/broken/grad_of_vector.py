# /// script
# [tool.verified]
# raises = "TypeError"
# message = "Gradient only defined for scalar-output functions"
# ///
"""One squared error per example is a vector of losses, and a vector has no gradient."""

import jax
import jax.numpy as jnp

xs = jnp.array([1.0, 2.0, 3.0])
squared_errors = lambda w: (w * xs - 1.0) ** 2
jax.grad(squared_errors)(0.3)
