# /// script
# [tool.verified]
# raises = "TracerBoolConversionError"
# message = "Attempted boolean conversion of traced array with shape bool[]"
# ///
"""An `if` on the input works in JAX, differentiated or not, until jit compiles it for every input."""

import jax


def f(x: jax.Array) -> jax.Array:
    return x**2 if x > 0 else -x


assert jax.grad(f)(1.5) == 3
jax.jit(f)(1.5)
