# /// script
# [tool.verified]
# raises = "TracerArrayConversionError"
# message = "The numpy.ndarray conversion method __array__() was called on traced array"
# ///
"""JAX differentiates its own operations only: write jnp.sin(x), where np.sin(x) computes outside of JAX."""

import jax
import numpy as np

jax.grad(lambda x: np.sin(x))(1.0)
