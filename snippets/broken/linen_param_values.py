# /// script
# [tool.verified]
# raises = "AttributeError"
# message = 'object has no attribute "param_values"'
# ///
"""A Linen module holds no parameters: `model.init(key, x)` returns them, and you pass them on."""

from flax import linen

model = linen.Dense(features=2)
params = model.param_values()
