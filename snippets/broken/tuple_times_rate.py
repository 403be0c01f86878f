# /// script
# [tool.verified]
# raises = "TypeError"
# message = "can't multiply sequence by non-int of type 'float'"
# ///
"""A tuple of gradients is no array: step with jax.tree.map(lambda p, g: p - 0.1 * g, line, slopes)."""

import jax
import jax.numpy as jnp


def loss_of(line: tuple[jax.Array, jax.Array]) -> jax.Array:
    return (line[0] * 2.0 + line[1] - 1.0) ** 2


line = (jnp.float32(0.3), jnp.float32(0.2))
slopes = jax.grad(loss_of)(line)
line = line - 0.1 * slopes
