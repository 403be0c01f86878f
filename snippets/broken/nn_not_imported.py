# /// script
# [tool.verified]
# raises = "NameError"
# message = "name 'nn' is not defined"
# ///
"""`import torch` defines torch and not nn: write `from torch import nn`, or `torch.nn.Module`."""

import torch


class Doubler(nn.Module):
    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return 2 * x
