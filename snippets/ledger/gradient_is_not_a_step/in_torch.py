"""Backpropagation computes gradients and moves no parameter; the step after it does."""

import torch
from torch import nn


def loss(layer: nn.Module, xs: torch.Tensor) -> torch.Tensor:
    error: torch.Tensor = ((layer(xs) - (xs - 1)) ** 2).mean()  # ()
    return error


def main() -> None:
    layer = nn.Linear(1, 1)
    with torch.no_grad():
        layer.weight.fill_(0.3)
        layer.bias.fill_(0.2)
    optimizer = torch.optim.SGD(layer.parameters(), lr=0.01)
    xs = torch.tensor([[1.0], [2.0], [3.0], [4.0], [5.0]])  # (5, 1)
    before = layer.weight.item()
    loss(layer, xs).backward()
    after_gradient = layer.weight.item()
    optimizer.step()
    assert after_gradient == before != layer.weight.item()
    print(f"before: {before:.4f}")
    print(f"after_gradient: {after_gradient:.4f}")
    print(f"after_step: {layer.weight.item():.4f}")


if __name__ == "__main__":
    main()
