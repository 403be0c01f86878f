# /// script
# [tool.verified]
# raises = "AttributeError"
# message = "module 'jax.nn' has no attribute 'Dense'"
# ///
"""jax.nn holds functions such as relu and softmax, and not a single layer."""

import jax

layer = jax.nn.Dense(features=1)
