# /// script
# [tool.verified]
# raises = "ModuleNotFoundError"
# message = "No module named 'flax.nn'"
# ///
"""Flax has no flax.nn any more: write `from flax import nnx`, or `from flax import linen as nn` for older code."""

import flax.nn as nn

layer = nn.Dense(features=10)
