# /// script
# [tool.verified]
# raises = "ValueError"
# message = "Expected more than 1 value per channel when training, got input size torch.Size([1, 32])"
# ///
"""A single example in training mode has no variance: call model.eval() before you ask for one answer."""

import torch
from torch import nn

model = nn.Sequential(nn.Linear(64, 32), nn.BatchNorm1d(32), nn.Linear(32, 10))
print(model(torch.ones(1, 64)))
