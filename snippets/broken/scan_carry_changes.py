# /// script
# [tool.verified]
# raises = "TypeError"
# message = "scan body function carry input and carry output must have equal types"
# ///
"""The carry begins as an integer and is a float after one step."""

import jax
import jax.numpy as jnp

total = jnp.zeros((), dtype=jnp.int32)
jax.lax.scan(lambda total, x: (total + x, None), total, jnp.array([0.5, 1.5]))
