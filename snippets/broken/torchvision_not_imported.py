# /// script
# [tool.verified]
# raises = "NameError"
# message = "name 'torchvision' is not defined"
# ///
"""Importing torch does not bring the name torchvision: write `import torchvision`, with the package installed."""

import torch
from torch import nn

model = nn.Linear(784, 10)
to_tensor = torchvision.transforms.ToTensor()
