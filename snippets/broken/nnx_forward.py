# /// script
# [tool.verified]
# raises = "TypeError"
# message = "'Net' object is not callable"
# ///
"""PyTorch calls forward for you; in NNX the method is __call__ itself."""

import jax.numpy as jnp
from flax import nnx


class Net(nnx.Module):
    def __init__(self, rngs: nnx.Rngs) -> None:
        self.output = nnx.Linear(4, 2, rngs=rngs)

    def forward(self, x):
        return self.output(x)


print(Net(nnx.Rngs(0))(jnp.ones((1, 4))))
