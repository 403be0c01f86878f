# /// script
# [tool.verified]
# raises = "TypeError"
# message = "As of Flax 0.11.0 the `wrt` argument is required"
# ///
"""nnx.Optimizer as it was made up to Flax 0.10."""

import optax
from flax import nnx

model = nnx.Linear(2, 1, rngs=nnx.Rngs(0))
optimizer = nnx.Optimizer(model, optax.adam(0.01))
