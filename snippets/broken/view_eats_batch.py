# /// script
# [tool.verified]
# raises = "ValueError"
# message = "Expected input batch_size (169) to match target batch_size (25)."
# ///
"""view(-1, 400) makes 169 rows of 25 larger images: x.flatten(1) keeps one row for each image, or says so."""

import torch
from torch import nn

images, labels = torch.ones(25, 3, 64, 64), torch.arange(25) % 10
features = nn.Sequential(nn.Conv2d(3, 6, 5), nn.MaxPool2d(2), nn.Conv2d(6, 16, 5), nn.MaxPool2d(2))
x = features(images).view(-1, 16 * 5 * 5)  # (169, 400)
loss = nn.functional.cross_entropy(nn.Linear(400, 10)(x), labels)
