# /// script
# [tool.verified]
# tolerance = 1e-2
# ///
"""A CNN on digits: PyTorch has the channels before the pixels, so flattening orders them otherwise."""

import torch
from torch import nn

from snippets.digits.mlp_adam.in_torch import train
from snippets.digits.report import report
from snippets.digits.with_torch import classes, fill


class CNN(nn.Module):
    """Two convolutions with ReLU and pooling, then the logits."""

    def __init__(self) -> None:
        super().__init__()
        self.first = nn.Conv2d(1, 8, 3, padding="same")
        self.second = nn.Conv2d(8, 16, 3, padding="same")
        self.pool = nn.MaxPool2d(2)
        self.output = nn.Linear(16 * 2 * 2, 10)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Logits (n, 10) of the images x (n, 64)."""
        x = x.reshape(-1, 1, 8, 8)
        x = self.pool(torch.relu(self.first(x)))  # (n, 8, 4, 4)
        x = self.pool(torch.relu(self.second(x)))  # (n, 16, 2, 2)
        logits: torch.Tensor = self.output(x.flatten(1))
        return logits


def main() -> None:
    model = CNN()
    fill(model, side=2)
    losses = train(model, epochs=3)
    print(f"parameters: {sum(parameter.numel() for parameter in model.parameters())}")
    report(losses, lambda x: classes(model, x))


if __name__ == "__main__":
    main()
