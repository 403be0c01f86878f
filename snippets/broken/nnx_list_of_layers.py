# /// script
# [tool.verified]
# raises = "ValueError"
# message = "Found data on value of type '<class 'list'>' assigned to static attribute 'layers'"
# ///
"""A Python list of layers, as nn.ModuleList is used for: in NNX it is nnx.List."""

from flax import nnx


class Net(nnx.Module):
    def __init__(self, rngs: nnx.Rngs) -> None:
        self.layers = [nnx.Linear(2, 2, rngs=rngs) for _ in range(3)]


Net(nnx.Rngs(0))
