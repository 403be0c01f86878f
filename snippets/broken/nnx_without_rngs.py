# /// script
# [tool.verified]
# raises = "TypeError"
# message = "missing 1 required keyword-only argument: 'rngs'"
# ///
"""A layer of NNX draws its weights with keys that you give it, from no global state."""

from flax import nnx

layer = nnx.Linear(64, 32)
