# /// script
# [tool.verified]
# raises = "TypeError"
# message = "Dense.__init__() got an unexpected keyword argument 'act'"
# ///
"""linen.Dense takes no activation: apply it to the output, linen.relu(linen.Dense(features=5)(xs))."""

from flax import linen

layer = linen.Dense(features=5, act=linen.relu)
