"""A small classifier: a dense layer, layer normalization, GELU, and the logits."""

import torch
from torch import Tensor, nn

from snippets.digits.data import load as digits


class Net(nn.Module):
    """Dense, normalised, GELU, then the logits."""

    def __init__(self) -> None:
        super().__init__()
        self.first = nn.Linear(64, 32)
        self.scaled = nn.LayerNorm(32)
        self.output = nn.Linear(32, 10)

    def forward(self, x: Tensor) -> Tensor:
        """Logits (n, 10) of the rows x (n, 64)."""
        x = nn.functional.gelu(self.scaled(self.first(x)))  # (n, 32)
        logits: Tensor = self.output(x)
        return logits


def new_model() -> Net:
    torch.manual_seed(0)
    return Net()


def main() -> None:
    logits = new_model()(torch.from_numpy(digits().test_x))  # (357, 10)
    print(f"first_logit: {logits[0, 0].item():.4f}")
    print(f"mean_of_squares: {logits.square().mean().item():.4f}")


if __name__ == "__main__":
    main()
