"""What PyTorch's models of the digits share: the weights they start from, and how often they are right."""

from collections.abc import Callable

import torch
from torch import nn

from snippets.digits.data import Floats, Ints
from snippets.nets.start import dense

Model = nn.Module
Optimizer = torch.optim.Optimizer
Loss = Callable[[Model, torch.Tensor, torch.Tensor], torch.Tensor]


def fill(model: Model, side: int) -> None:
    """Start as JAX's twin does; the image that the linear layer flattens has this side."""
    for layer in model.children():
        if not isinstance(layer, nn.Conv2d | nn.Linear):
            continue
        height, width = layer.kernel_size if isinstance(layer, nn.Conv2d) else (side, side)
        outputs = layer.weight.shape[0]
        kernel, bias = map(torch.from_numpy, dense(0, layer.weight[0].numel(), outputs))
        image = kernel.reshape(height, width, -1, outputs).permute(3, 2, 0, 1)  # out, in, h, w
        layer.load_state_dict({"weight": image.reshape(layer.weight.shape), "bias": bias})


@torch.no_grad()
def classes(model: Model, x: Floats) -> Ints:
    found: Ints = model(torch.from_numpy(x)).argmax(-1).numpy()  # (n,)
    return found


def accuracy(model: Model, x: Floats, y: Ints) -> float:
    return float((classes(model, x) == y).mean())
