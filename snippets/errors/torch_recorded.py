"""Cures for errors of backward(): ask for a gradient, of one number, recorded anew each time."""

import torch
from torch import nn


def requires_grad() -> None:
    w = torch.tensor(0.3, requires_grad=True)
    ((2 * w - 1) ** 2).backward()
    assert w.grad is not None and abs(w.grad + 1.6) < 1e-6


def mean_first() -> None:
    w = torch.ones(3, requires_grad=True)
    (w**2).mean().backward()
    assert w.grad is not None and torch.allclose(w.grad, torch.full((3,), 2 / 3))


def computed_each_time() -> None:
    model = nn.Linear(4, 1)
    for _ in range(2):
        loss = (model(torch.ones(2, 4)) ** 2).mean()
        loss.backward()
    assert model.weight.grad is not None


def detached() -> None:
    loss = (torch.ones(2, requires_grad=True) ** 2).sum()
    assert loss.detach().numpy() == loss.item() == 2


def main() -> None:
    requires_grad()
    mean_first()
    computed_each_time()
    detached()
    print("mended: 4")


if __name__ == "__main__":
    main()
