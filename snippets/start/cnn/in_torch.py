# /// script
# [tool.verified]
# tolerance = 1e-2
# ///
"""Handwritten digits with a CNN, from the images to the accuracy on those it has not seen; channels come first."""

# region setup
import numpy as np
import torch
from torch import Tensor, nn
from torch.optim import Adam, Optimizer

from snippets.digits.data import Floats, Ints, batches, load
from snippets.digits.with_torch import fill
from snippets.start.judged import report


def images(x: Floats) -> Tensor:
    return torch.from_numpy(x).reshape(-1, 1, 8, 8)  # (n, channels, height, width)


# endregion


class CNN(nn.Module):
    """Two convolutions with ReLU and pooling, then the logits."""

    def __init__(self) -> None:
        super().__init__()
        self.first = nn.Conv2d(1, 8, 3, padding=1)
        self.second = nn.Conv2d(8, 16, 3, padding=1)
        self.pool = nn.MaxPool2d(2)
        self.output = nn.Linear(16 * 2 * 2, 10)

    def forward(self, x: Tensor) -> Tensor:
        """Logits (n, 10) of the images x (n, 1, 8, 8)."""
        x = self.pool(torch.relu(self.first(x)))  # (n, 8, 4, 4)
        x = self.pool(torch.relu(self.second(x)))  # (n, 16, 2, 2)
        logits: Tensor = self.output(x.flatten(1))  # (n, 64) -> (n, 10)
        return logits


def new_model() -> CNN:
    model = CNN()
    fill(model, side=2)
    return model


def loss_of(model: CNN, x: Tensor, y: Tensor) -> Tensor:
    return nn.functional.cross_entropy(model(x), y)  # ()


def step(model: CNN, optimizer: Optimizer, x: Tensor, y: Tensor) -> Tensor:
    optimizer.zero_grad()
    loss = loss_of(model, x, y)
    loss.backward()
    optimizer.step()
    return loss


def train(model: CNN, epochs: int) -> list[float]:
    """The loss of each batch before its step."""
    digits, optimizer = load(), Adam(model.parameters(), lr=0.01)
    losses = []
    for x, y in batches(digits.train_x, digits.train_y, epochs):  # (72, 64), (72,)
        loss = step(model, optimizer, images(x), torch.from_numpy(y))
        losses.append(loss.item())
    return losses


@torch.no_grad()
def logits_of(model: CNN, x: Tensor) -> Tensor:
    logits: Tensor = model(x)  # (n, 10)
    return logits


def classes(model: CNN, x: Floats) -> Ints:
    logits = logits_of(model, images(x)).numpy()  # (n, 10)
    return np.asarray(logits.argmax(-1), np.int64)  # (n,)


def main() -> None:
    digits, model = load(), new_model()
    losses = train(model, epochs=3)
    print(f"first_loss: {losses[0]:.4f}")
    print(f"loss_after_an_epoch: {losses[20]:.4f}")
    print(f"last_loss: {losses[-1]:.4f}")
    train_accuracy = (classes(model, digits.train_x) == digits.train_y).mean()
    print(f"train_accuracy: {train_accuracy:.3f}")
    report(classes(model, digits.test_x), digits.test_y)


if __name__ == "__main__":
    main()
