"""What PyTorch's models that are made smaller share: how large they are, and how often they are right."""

from torch import nn

from snippets.digits.data import load
from snippets.digits.mlp_adam.in_torch import train
from snippets.digits.with_torch import accuracy


def size(model: nn.Module) -> int:
    """Bytes of all that is stored."""
    return sum(tensor.nbytes for tensor in model.state_dict().values())


def accuracy_after(model: nn.Module, epochs: int) -> float:
    """The accuracy on the test images, once the model was trained this long."""
    train(model, epochs)
    return accuracy(model, *load()[2:])
