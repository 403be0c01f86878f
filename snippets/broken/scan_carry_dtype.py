# /// script
# [tool.verified]
# raises = "TypeError"
# message = "carry input and carry output must have equal types"
# ///
"""The sum begins in bfloat16 and becomes float32 in its first turn: begin it in float32."""

import jax
import jax.numpy as jnp

total, _ = jax.lax.scan(
    lambda total, x: (total + x, None), jnp.zeros((), jnp.bfloat16), jnp.ones(3)
)
