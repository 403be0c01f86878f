# /// script
# [tool.verified]
# raises = "TracerBoolConversionError"
# message = "Attempted boolean conversion of traced array"
# ///
"""An exported program cannot take a Python branch that depends on a value."""

import jax
from jax import export


@jax.jit
def step(x):
    return x - 1 if x > 0 else x + 1


export.export(step)(1.0)
