# /// script
# [tool.verified]
# raises = "AttributeError"
# message = "object has no attribute 'modules'"
# ///
"""A kernel in JAX is a plain array without layers to walk over: choose what to cut by jnp.abs(kernel)."""

import jax
from torch import nn
from torch.nn.utils import prune

kernel = jax.random.normal(jax.random.key(0), (6, 4))  # (6, 4)
for layer in kernel.modules():
    if isinstance(layer, nn.Linear):
        prune.l1_unstructured(layer, name="weight", amount=0.5)
