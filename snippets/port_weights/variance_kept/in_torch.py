# /// script
# [tool.verified]
# differs = ["variance_kept", "divided_by"]
# ///
"""The variance that batch normalization keeps: PyTorch divides the squares by n - 1, and by n to normalise."""

import torch
from torch import nn


def main() -> None:
    x = torch.tensor([[8.0], [12.0]])  # (n, features)
    norm = nn.BatchNorm1d(1, momentum=0.1, eps=1e-5)
    output = norm(x)  # (n, features)
    assert norm.running_mean is not None and norm.running_var is not None
    new = (norm.running_var - 0.9 * 1) / 0.1  # (1,)
    print(f"output: {output[1].item():.4f}")
    print(f"mean_kept: {norm.running_mean.item():.4f}")
    print(f"variance_kept: {norm.running_var.item():.4f}")
    print(f"divided_by: {8 / new.item():.0f}")


if __name__ == "__main__":
    main()
