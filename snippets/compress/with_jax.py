"""What JAX's models that are made smaller share: how large they are, and how often they are right."""

import jax
from flax import nnx

from snippets.digits.data import load
from snippets.digits.mlp_adam.in_jax import train
from snippets.digits.with_jax import accuracy
from snippets.nets.two_layers.in_jax import TwoLayers


def size(model: nnx.Module) -> int:
    """Bytes of all that is stored."""
    return sum(array.nbytes for array in jax.tree.leaves(nnx.state(model)))


def accuracy_after(model: TwoLayers, epochs: int) -> float:
    """The accuracy on the test images, once the model was trained this long."""
    train(model, epochs)
    return accuracy(model, *load()[2:])
