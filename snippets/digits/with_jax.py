"""What JAX's models of the digits share: the weights they start from, and how often they are right."""

from collections.abc import Callable

import jax
import jax.numpy as jnp
import numpy as np
from flax import nnx

from snippets.digits.data import Floats, Ints
from snippets.nets.start import dense

Model = Callable[[jax.Array], jax.Array]
Optimizer = nnx.Optimizer[Model]
Loss = Callable[[Model, jax.Array, jax.Array], jax.Array]


def fill(model: nnx.Module) -> None:
    """Start as PyTorch's twin does, with kernels of (height, width, in, out) or (in, out)."""
    for _, layer in nnx.iter_children(model):
        assert isinstance(layer, nnx.Conv | nnx.Linear)
        shape = layer.kernel.shape
        kernel, bias = map(jnp.asarray, dense(0, layer.kernel.size // shape[-1], shape[-1]))
        nnx.update(layer, {"kernel": kernel.reshape(shape), "bias": bias})


@nnx.jit
def _classes(model: Model, x: jax.Array) -> jax.Array:
    return model(x).argmax(-1)  # (n,)


def classes(model: Model, x: Floats) -> Ints:
    return np.asarray(_classes(model, jnp.asarray(x)), np.int64)


def accuracy(model: Model, x: Floats, y: Ints) -> float:
    return float((classes(model, x) == y).mean())
