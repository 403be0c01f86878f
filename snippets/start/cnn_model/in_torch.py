"""A small CNN for the digits: two convolutions with pooling, and channels that come first."""

import torch
from torch import Tensor, nn

from snippets.digits.data import Floats, load
from snippets.digits.with_torch import fill


def images(x: Floats) -> Tensor:
    return torch.from_numpy(x).reshape(-1, 1, 8, 8)  # (n, channels, height, width)


class CNN(nn.Module):
    """Two convolutions with ReLU and pooling, then the logits."""

    def __init__(self) -> None:
        super().__init__()
        self.first = nn.Conv2d(1, 8, 3, padding=1)
        self.second = nn.Conv2d(8, 16, 3, padding=1)
        self.output = nn.Linear(16 * 2 * 2, 10)

    def forward(self, x: Tensor) -> Tensor:
        """Logits (n, 10) of the images x (n, 1, 8, 8)."""
        x = nn.functional.max_pool2d(torch.relu(self.first(x)), 2)  # (n, 8, 4, 4)
        x = nn.functional.max_pool2d(torch.relu(self.second(x)), 2)  # (n, 16, 2, 2)
        logits: Tensor = self.output(x.flatten(1))  # (n, 64) -> (n, 10)
        return logits


def new_model() -> CNN:
    model = CNN()
    fill(model, side=2)
    return model


def main() -> None:
    logits = new_model()(images(load().test_x))  # (357, 10)
    print(f"first_logit: {logits[0, 0].item():.4f}")


if __name__ == "__main__":
    main()
