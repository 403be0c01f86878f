# /// script
# [tool.verified]
# raises = "AttributeError"
# message = "type object 'Dense' has no attribute 'create'"
# ///
"""A Linen module is made by calling its class, `linen.Dense(features=2)`; its parameters come from `init`."""

from flax import linen

model = linen.Dense.create(features=2)
