# /// script
# [tool.verified]
# raises = "TypeError"
# message = "grad requires real- or complex-valued inputs"
# ///
"""grad differentiates by its first argument: here by the labels, whole numbers, and no parameter in sight."""

import jax
import jax.numpy as jnp


def loss(labels: jax.Array, predictions: jax.Array) -> jax.Array:
    return jnp.mean((labels - predictions) ** 2)


jax.grad(loss)(jnp.array([0, 1, 2]), jnp.array([0.1, 0.9, 2.2]))
