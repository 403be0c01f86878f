# /// script
# [tool.verified]
# raises = "NameError"
# message = "name 'F' is not defined"
# ///
"""Defining forward() does not look F up, calling it does: write `import torch.nn.functional as F` above."""

import torch
from torch import nn


class Layer(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.linear = nn.Linear(3, 2)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return F.relu(self.linear(x))


Layer()(torch.ones(1, 3))
