"""Weights kept for later: state_dict() is a view of the model and trains on with it, a deep copy stays."""

import copy

import torch
from torch import nn


def new_model() -> nn.Linear:
    torch.manual_seed(0)
    return nn.Linear(2, 1)


def train_on(model: nn.Linear) -> None:
    optimizer = torch.optim.SGD(model.parameters(), lr=1.0)
    model(torch.ones(1, 2)).sum().backward()
    optimizer.step()


def main() -> None:
    model = new_model()
    bias = model.bias.item()
    kept, copied = model.state_dict(), copy.deepcopy(model.state_dict())
    train_on(model)
    assert kept["bias"].item() == model.bias.item() != bias == copied["bias"].item()
    print(f"kept_moved_by: {kept['bias'].item() - bias:.4f}")
    print(f"copy_moved_by: {copied['bias'].item() - bias:.4f}")


if __name__ == "__main__":
    main()
