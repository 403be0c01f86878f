# /// script
# [tool.verified]
# raises = "JaxRuntimeError"
# message = "Only DLPack tensors with trivial (compact) striding are supported"
# ///
"""A column of a matrix has gaps between its numbers, and JAX does not take it: call .contiguous() first."""

import jax.numpy as jnp
import torch

matrix = torch.arange(6.0).reshape(2, 3)  # (2, 3)
jnp.from_dlpack(matrix[:, 1])
