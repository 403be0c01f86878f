# /// script
# [tool.verified]
# differs = ["layer_norm", "far", "batch_norm_mean", "batch_norm_var", "conv_side"]
# ///
"""Layers as they are constructed: epsilon, momentum, padding."""

import torch
from torch import nn

from snippets.defaults.rows import As, check
from snippets.rosetta.rows import Rows, report

batch, img = torch.tensor([[8.0], [12.0]]), torch.ones(1, 1, 5, 5)  # (2, 1), (1, 1, 5, 5)
far = torch.tensor([8191.0, 8193.0])  # (2,)


def seen(norm: nn.BatchNorm1d) -> nn.BatchNorm1d:
    norm(batch)
    return norm


AS_IT_IS: As = {
    "layer_norm": (1e-5, lambda: nn.LayerNorm(3).eps),
    "far": (1, lambda: nn.LayerNorm(2)(far)[1]),
    "batch_norm_mean": (1, lambda: seen(nn.BatchNorm1d(1)).running_mean),
    "batch_norm_var": (1.7, lambda: seen(nn.BatchNorm1d(1)).running_var),
    "conv_side": (3, lambda: nn.Conv2d(1, 2, 3)(img).shape[2]),
}
EQUAL: Rows = {
    "layer_norm_equal": lambda: nn.LayerNorm(3).eps,
    "far_equal": lambda: nn.LayerNorm(2)(far)[1],
    "batch_norm_mean_equal": lambda: seen(nn.BatchNorm1d(1)).running_mean,
    "conv_side_equal": lambda: nn.Conv2d(1, 2, 3)(img).shape[2],
}


def main() -> None:
    check(AS_IT_IS)
    report(EQUAL)


if __name__ == "__main__":
    main()
