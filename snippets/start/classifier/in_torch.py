"""The loop that trains a classifier with Adam, whatever its model: it knows neither images nor texts."""

from collections.abc import Iterable

import torch
from numpy.typing import ArrayLike
from torch import Tensor, nn

from snippets.digits.data import batches, load
from snippets.digits.with_torch import Model, Optimizer
from snippets.nets.two_layers.in_torch import new_model


def loss_of(model: Model, x: Tensor, y: Tensor) -> Tensor:
    return nn.functional.cross_entropy(model(x), y)  # ()


def step(model: Model, optimizer: Optimizer, x: Tensor, y: Tensor) -> Tensor:
    optimizer.zero_grad()
    loss = loss_of(model, x, y)
    loss.backward()
    optimizer.step()
    return loss


def train(model: Model, pairs: Iterable[tuple[ArrayLike, ArrayLike]], rate: float) -> list[float]:
    optimizer = torch.optim.Adam(model.parameters(), lr=rate)
    tensors = ((torch.as_tensor(x), torch.as_tensor(y).long()) for x, y in pairs)
    return [step(model, optimizer, x, y).item() for x, y in tensors]


@torch.no_grad()
def logits_of(model: Model, x: ArrayLike) -> Tensor:
    logits: Tensor = model(torch.as_tensor(x))  # (n, classes)
    return logits


def main() -> None:
    losses = train(new_model(64, 32, 10), batches(*load()[:2], epochs=1), rate=0.01)
    print(f"first_loss: {losses[0]:.4f}")
    print(f"last_loss: {losses[-1]:.4f}")


if __name__ == "__main__":
    main()
