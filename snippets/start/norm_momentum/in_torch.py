"""The momentum of batch normalization is the share of the new mean in PyTorch: 0.1 of 10 is 1."""

import torch
from torch import nn


def main() -> None:
    x = torch.tensor([[8.0], [12.0]])  # (n, features)
    norm = nn.BatchNorm1d(1, momentum=0.1)
    norm(x)
    assert norm.running_mean is not None
    print(f"mean_of_batch: {x.mean().item():.4f}")
    print(f"mean_kept: {norm.running_mean.item():.4f}")


if __name__ == "__main__":
    main()
