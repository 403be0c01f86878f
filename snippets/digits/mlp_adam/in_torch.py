# /// script
# [tool.verified]
# tolerance = 1e-2
# ///
"""An MLP trained with Adam on digits: what counts is the accuracy on images it has not seen."""

import torch
from torch import Tensor, nn

from snippets.digits.data import batches, load
from snippets.digits.report import report
from snippets.digits.with_torch import Loss, Model, Optimizer, classes
from snippets.nets.two_layers.in_torch import new_model


def loss_of(model: Model, x: Tensor, y: Tensor) -> Tensor:
    return nn.functional.cross_entropy(model(x), y)  # ()


def step(objective: Loss, model: Model, optimizer: Optimizer, x: Tensor, y: Tensor) -> Tensor:
    optimizer.zero_grad()
    loss = objective(model, x, y)
    loss.backward()
    optimizer.step()
    return loss


def train(model: Model, epochs: int, objective: Loss = loss_of) -> list[float]:
    """The loss of each batch before its step."""
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    pairs = (map(torch.from_numpy, pair) for pair in batches(*load()[:2], epochs))
    return [step(objective, model, optimizer, x, y).item() for x, y in pairs]


def main() -> None:
    model = new_model(64, 32, 10)
    report(train(model, epochs=5), lambda x: classes(model, x))


if __name__ == "__main__":
    main()
