# /// script
# [tool.verified]
# raises = "TypeError"
# message = "as an abstract array"
# ///
"""jit takes arrays and numbers, and the name of an activation is neither."""

import jax
import jax.numpy as jnp


@jax.jit
def activate(x: jax.Array, kind: str) -> jax.Array:
    return jax.nn.relu(x) if kind == "relu" else jnp.tanh(x)


activate(jnp.ones(2), "relu")
