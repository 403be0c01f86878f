# /// script
# [tool.verified]
# raises = "AttributeError"
# message = "object has no attribute 'backward'"
# ///
"""A JAX array keeps no tape and has no backward(): differentiate the function, jax.grad(area)(side)."""

import jax
import jax.numpy as jnp


@jax.jit
def area(side: jax.Array) -> jax.Array:
    return side * side


result = area(jnp.float32(3.0))
result.backward()
