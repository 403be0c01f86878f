# /// script
# [tool.verified]
# tolerance = 1e-2
# ///
"""An MLP trained with Adam on digits: what counts is the accuracy on images it has not seen."""

import torch
from torch import nn

from snippets.digits.data import Floats, Ints, batches, load
from snippets.nets.two_layers.in_torch import new_model


def loss_of(model: nn.Module, x: torch.Tensor, y: torch.Tensor) -> torch.Tensor:
    return nn.functional.cross_entropy(model(x), y)  # ()


def train(model: nn.Module, epochs: int) -> list[float]:
    """The loss of each batch before its step."""
    digits = load()
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    losses = []
    for x, y in batches(digits.train_x, digits.train_y, epochs):
        optimizer.zero_grad()
        loss = loss_of(model, torch.from_numpy(x), torch.from_numpy(y))
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses


@torch.no_grad()
def classes(model: nn.Module, x: Floats) -> Ints:
    found: Ints = model(torch.from_numpy(x)).argmax(-1).numpy()  # (n,)
    return found


def accuracy(model: nn.Module, x: Floats, y: Ints) -> float:
    return float((classes(model, x) == y).mean())


def main() -> None:
    digits = load()
    model = new_model(64, 32, 10)
    losses = train(model, epochs=5)
    test_accuracy = accuracy(model, digits.test_x, digits.test_y)
    assert test_accuracy > 0.95
    print(f"first_loss: {losses[0]:.4f}")
    print(f"first_epoch_loss: {sum(losses[:20]) / 20:.4f}")
    print(f"last_epoch_loss: {sum(losses[-20:]) / 20:.4f}")
    print(f"train_accuracy: {accuracy(model, digits.train_x, digits.train_y):.3f}")
    print(f"test_accuracy: {test_accuracy:.3f}")


if __name__ == "__main__":
    main()
