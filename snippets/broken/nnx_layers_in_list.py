# /// script
# [tool.verified]
# raises = "ValueError"
# message = "Found data on value of type"
# ///
"""A plain list of layers in a module of NNX."""

from flax import nnx


class Deep(nnx.Module):
    def __init__(self, rngs: nnx.Rngs) -> None:
        self.layers = [nnx.Linear(2, 2, rngs=rngs) for _ in range(3)]


Deep(nnx.Rngs(0))
