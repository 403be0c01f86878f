# /// script
# [tool.verified]
# raises = "NonConcreteBooleanIndexError"
# message = "Array boolean indices must be concrete"
# ///
"""How many elements a mask keeps is known only when it has values."""

import jax


@jax.jit
def positive_sum(x: jax.Array) -> jax.Array:
    return x[x > 0].sum()


positive_sum(jax.numpy.array([1.0, -2.0, 3.0]))
