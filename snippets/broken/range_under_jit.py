# /// script
# [tool.verified]
# raises = "TracerIntegerConversionError"
# message = "The __index__() method was called on traced array"
# ///
"""range wants to know how often while jit traces."""

import jax


@jax.jit
def power(x: jax.Array, n: int) -> jax.Array:
    y = 1.0
    for _ in range(n):
        y = y * x
    return y


power(2.0, 3)
