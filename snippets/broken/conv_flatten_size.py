# /// script
# [tool.verified]
# raises = "RuntimeError"
# message = "mat1 and mat2 shapes cannot be multiplied (1x50176 and 4096x10)"
# ///
"""Two 3 by 3 kernels without padding or pooling leave 28 of 32: the linear layer needs 64 * 28 * 28 inputs."""

import torch
from torch import nn

model = nn.Sequential(
    nn.Conv2d(3, 32, 3), nn.Conv2d(32, 64, 3), nn.Flatten(), nn.Linear(64 * 8 * 8, 10)
)
print(model(torch.ones(1, 3, 32, 32)).shape)
