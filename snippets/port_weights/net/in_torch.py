"""A CNN with two kinds of normalization, channels first."""

import torch
from torch import Tensor, nn


class Net(nn.Module):
    """Two convolutions, two dense layers, then the logits."""

    def __init__(self) -> None:
        super().__init__()
        self.first = nn.Conv2d(1, 8, 3, padding=1)
        self.norm = nn.BatchNorm2d(8, eps=1e-5, momentum=0.1)
        self.second = nn.Conv2d(8, 16, 3, padding=1)
        self.hidden = nn.Linear(16 * 2 * 2, 64)
        self.scaled = nn.LayerNorm(64, eps=1e-5)
        self.output = nn.Linear(64, 10)

    def forward(self, x: Tensor) -> Tensor:
        """Logits (n, 10) of the rows x (n, 64)."""
        x = torch.relu(self.norm(self.first(x.reshape(-1, 1, 8, 8))))  # (n, 8, 8, 8)
        x = nn.functional.max_pool2d(x, 2)  # (n, 8, 4, 4)
        x = nn.functional.max_pool2d(torch.relu(self.second(x)), 2)  # (n, 16, 2, 2)
        x = self.scaled(self.hidden(x.flatten(1)))  # (n, 64)
        logits: Tensor = self.output(nn.functional.gelu(x, approximate="none"))
        return logits


def main() -> None:
    print(f"parameters: {sum(p.numel() for p in Net().parameters())}")


if __name__ == "__main__":
    main()
