# /// script
# [tool.verified]
# raises = "TracerArrayConversionError"
# message = "The numpy.ndarray conversion method __array__() was called on traced array"
# ///
"""Under jit a NumPy function is handed a tracer, which has no numbers: use jnp.sort, or do it outside."""

import jax
import jax.numpy as jnp
import numpy as np


@jax.jit
def median(x: jax.Array) -> jax.Array:
    return np.sort(x)[1]


median(jnp.array([3.0, 1.0, 2.0]))
