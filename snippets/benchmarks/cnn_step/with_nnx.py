"""The small CNN as a module of flax.nnx."""

import jax
import jax.numpy as jnp
from flax import nnx

from snippets.benchmarks.cnn_step import work
from snippets.benchmarks.cnn_step.with_jax import window


class Net(nnx.Module):
    """Two convolutions with ReLU and pooling, then the logits; the biases start at zero."""

    def __init__(self) -> None:
        rngs, (first, second, output) = nnx.Rngs(0), map(jnp.asarray, work.kernels)
        self.first = nnx.Conv(work.CHANNELS[0], work.CHANNELS[1], (3, 3), rngs=rngs)
        self.second = nnx.Conv(work.CHANNELS[1], work.CHANNELS[2], (3, 3), rngs=rngs)
        self.output = nnx.Linear(work.FLAT, work.CLASSES, rngs=rngs)
        self.first.kernel, self.second.kernel = nnx.Param(first), nnx.Param(second)
        self.output.kernel = nnx.Param(output)

    def __call__(self, x: jax.Array) -> jax.Array:
        """Logits (n, 10) of images (n, 28, 28, 1)."""
        h = window(jax.nn.relu(self.first(x)))  # (n, 14, 14, 16)
        h = window(jax.nn.relu(self.second(h)))  # (n, 7, 7, 32)
        logits: jax.Array = self.output(h.reshape(len(h), -1))
        return logits
