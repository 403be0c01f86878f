# /// script
# [tool.verified]
# raises = "AttributeError"
# message = "module 'jax' has no attribute 'tree_map'"
# ///
"""jax.tree_map is gone: write jax.tree.map."""

import jax
import jax.numpy as jnp

parameters = {"weight": jnp.ones((3, 2)), "bias": jnp.zeros(2)}
halved = jax.tree_map(lambda leaf: leaf / 2, parameters)
