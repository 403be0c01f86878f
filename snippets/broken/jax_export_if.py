# /// script
# [tool.verified]
# raises = "TracerBoolConversionError"
# message = "Attempted boolean conversion of traced array"
# ///
"""An exported program cannot take a Python branch that depends on a value."""

import jax
import jax.numpy as jnp
from jax import export


@jax.jit
def step(x):
    if x.sum() > 0:
        return x - 1
    return x + 1


export.export(step)(jnp.ones(3))
