"""A linear layer from its formula: a weighted sum of the inputs and a bias; nn.Linear keeps its weight transposed."""

import torch
from torch import nn

from snippets.layers.start import normal

x = torch.from_numpy(normal(0, 3, 4))  # (3, 4)
kernel = torch.from_numpy(normal(1, 4, 2))  # (4, 2)
bias = torch.from_numpy(normal(2, 2))  # (2,)


def by_hand(x: torch.Tensor) -> torch.Tensor:
    """Outputs (n, 2): the sum over i of x[:, i] * kernel[i], and the bias."""
    return (x[:, :, None] * kernel).sum(1) + bias


@torch.no_grad()
def new_layer() -> nn.Linear:
    layer = nn.Linear(4, 2)
    layer.weight.copy_(kernel.T)  # (2, 4)
    layer.bias.copy_(bias)
    return layer


def main() -> None:
    layer = new_layer()
    outputs = layer(x)  # (3, 2)
    assert torch.allclose(outputs, by_hand(x), atol=1e-6)
    assert torch.allclose(layer(x.expand(5, 3, 4))[0], outputs)
    print(f"first_output: {outputs[0, 0].item():.4f}")
    print(f"last_output: {outputs[2, 1].item():.4f}")
    print(f"parameters: {sum(p.numel() for p in layer.parameters())}")


if __name__ == "__main__":
    main()
