# /// script
# [tool.verified]
# raises = "RuntimeError"
# message = "is not on the expected device"
# ///
"""A model on one device, its input on another; meta stands in for a GPU."""

import torch
from torch import nn

model = nn.BatchNorm1d(2, device="meta")
print(model(torch.ones(3, 2)))
