# /// script
# [tool.verified]
# raises = "TracerBoolConversionError"
# message = "Attempted boolean conversion of traced array"
# ///
"""An assert on a value is an `if` on a value."""

import jax
import jax.numpy as jnp


@jax.jit
def f(x: jax.Array) -> jax.Array:
    assert x > 0, "not positive"
    return jnp.log(x)


f(2.0)
