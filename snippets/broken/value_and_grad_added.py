# /// script
# [tool.verified]
# raises = "TypeError"
# message = "unsupported operand type(s) for +: 'ArrayImpl' and 'tuple'"
# ///
"""jax.value_and_grad returns a pair: write loss, gradient = ..., and step by the gradient alone."""

import jax
import jax.numpy as jnp


def loss_of(kernel: jax.Array) -> jax.Array:
    return jnp.mean((kernel - 2.0) ** 2)


kernel = jnp.eye(2)
both = jax.value_and_grad(loss_of)(kernel)
kernel = kernel + both
