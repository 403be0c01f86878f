# /// script
# [tool.verified]
# raises = "TraceContextError"
# message = "from a different trace level"
# ///
"""jit hands on what is an argument; a module that it merely sees cannot be changed inside."""

import jax.numpy as jnp
from flax import nnx

model = nnx.BatchNorm(2, rngs=nnx.Rngs(0))


@nnx.jit
def forward(x):
    return model(x)


forward(jnp.ones((3, 2)))
