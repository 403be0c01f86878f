# /// script
# [tool.verified]
# raises = "BufferError"
# message = "Can't export tensors that require gradient, use tensor.detach()"
# ///
"""Autograd stops at the border: a tensor that requires a gradient cannot be handed to JAX."""

import jax.numpy as jnp
import torch

weight = torch.ones(3, requires_grad=True)  # (3,)
jnp.from_dlpack(weight)
