# /// script
# [tool.verified]
# raises = "ValueError"
# message = "too many values to unpack (expected 2)"
# ///
"""One data set is no pair: unpacking it walks over its examples; make the test set with a second call."""

import torch
from torch.utils.data import TensorDataset

images, labels = torch.ones(5, 3, 32, 32), torch.arange(5)
train_set, test_set = TensorDataset(images, labels)
