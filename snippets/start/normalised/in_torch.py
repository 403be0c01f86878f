"""A small CNN with batch normalization, whose momentum is the share of the new mean: 0.1, where Flax has 0.9."""

import torch
from torch import Tensor, nn

from snippets.digits.data import load
from snippets.digits.with_torch import fill


class Normalised(nn.Module):
    """A convolution, a hidden layer with batch normalization, then the logits."""

    def __init__(self) -> None:
        super().__init__()
        self.convolution = nn.Conv2d(1, 8, 3, padding=1)
        self.hidden = nn.Linear(8 * 4 * 4, 32)
        self.norm = nn.BatchNorm1d(32, momentum=0.1)
        self.output = nn.Linear(32, 10)

    def forward(self, x: Tensor) -> Tensor:
        """Logits (n, 10) of the rows x (n, 64)."""
        x = torch.relu(self.convolution(x.reshape(-1, 1, 8, 8)))  # (n, 8, 8, 8)
        x = nn.functional.max_pool2d(x, 2).permute(0, 2, 3, 1).flatten(1)  # (n, 128)
        logits: Tensor = self.output(torch.relu(self.norm(self.hidden(x))))
        return logits


def new_model() -> Normalised:
    model = Normalised()
    fill(model, side=1)
    return model


def main() -> None:
    model = new_model()
    model.eval()
    logits = model(torch.from_numpy(load().test_x))  # (357, 10)
    print(f"first_logit: {logits[0, 0].item():.4f}")


if __name__ == "__main__":
    main()
