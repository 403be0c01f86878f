# /// script
# [tool.verified]
# raises = "AttributeError"
# message = "'Linear' object has no attribute 'parameters'"
# ///
"""nnx.state(model, nnx.Param) has the parameters; an optimizer takes the model itself."""

from flax import nnx

model = nnx.Linear(4, 2, rngs=nnx.Rngs(0))
print(sum(p.size for p in model.parameters()))
