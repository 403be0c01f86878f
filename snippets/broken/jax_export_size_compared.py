# /// script
# [tool.verified]
# raises = "InconclusiveDimensionOperation"
# message = "Symbolic dimension comparison 'rows' > '4' is inconclusive"
# ///
"""A Python branch on a size that the export leaves open."""

import jax
import jax.numpy as jnp
from jax import export


@jax.jit
def f(x):
    return x if x.shape[0] > 4 else -x


shape = export.symbolic_shape("rows, 4")
export.export(f)(jax.ShapeDtypeStruct(shape, jnp.float32))
