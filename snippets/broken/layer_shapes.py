# /// script
# [tool.verified]
# raises = "RuntimeError"
# message = "mat1 and mat2 shapes cannot be multiplied (2x3 and 10x20)"
# ///
"""nn.Linear(10, 20) takes rows of 10 numbers, and these have 3: write nn.Linear(3, 20)."""

import torch
from torch import nn

layer = nn.Linear(10, 20)
xs = torch.ones(2, 3)
print(layer(xs))
