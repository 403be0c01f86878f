# /// script
# [tool.verified]
# raises = "RuntimeError"
# message = "expected input[4, 8, 8, 1] to have 1 channels, but got 8 channels instead"
# ///
"""Channels last, as NumPy and JAX have them: images.permute(0, 3, 1, 2) is what PyTorch's layer expects."""

import torch
from torch import nn

images = torch.ones(4, 8, 8, 1)
layer = nn.Conv2d(1, 8, 3)
print(layer(images).shape)
