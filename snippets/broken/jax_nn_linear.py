# /// script
# [tool.verified]
# raises = "AttributeError"
# message = "module 'jax.nn' has no attribute 'linear'"
# ///
"""jax.nn holds functions and no layers: a linear layer is nnx.Linear(4, 3, rngs=nnx.Rngs(0)) in Flax."""

import jax

layer = jax.nn.linear(4, 3)
