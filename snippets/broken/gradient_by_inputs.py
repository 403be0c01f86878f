# /// script
# [tool.verified]
# raises = "TypeError"
# message = "sub got incompatible shapes for broadcasting: (2, 2), (32, 2)."
# ///
"""jax.grad differentiates by the first argument, here the data: for the kernel write argnums=2."""

import jax
import jax.numpy as jnp


def loss_of(inputs: jax.Array, targets: jax.Array, kernel: jax.Array) -> jax.Array:
    return jnp.mean((inputs @ kernel - targets) ** 2)


inputs, targets, kernel = jnp.ones((32, 2)), jnp.zeros((32, 2)), jnp.eye(2)
gradient = jax.grad(loss_of)(inputs, targets, kernel)
kernel = kernel - 0.1 * gradient
