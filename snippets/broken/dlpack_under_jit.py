# /// script
# [tool.verified]
# raises = "AttributeError"
# message = "DynamicJaxprTracer has no attribute __dlpack_device__"
# ///
"""Under jit there is no memory to hand over yet: cross outside of jit."""

import jax
import jax.numpy as jnp
import torch


@jax.jit
def through_torch(x: jax.Array) -> jax.Array:
    return jnp.from_dlpack(torch.from_dlpack(x).sin())  # the shape of x


through_torch(jnp.arange(3.0))
