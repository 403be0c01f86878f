# /// script
# [tool.verified]
# raises = "ValueError"
# message = "Function to be exported must be the result of"
# ///
"""jax.export wants a function that jit was applied to."""

import jax.numpy as jnp
from jax import export


def f(x):
    return 2 * x


export.export(f)(jnp.ones(3))
