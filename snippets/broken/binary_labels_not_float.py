# /// script
# [tool.verified]
# raises = "RuntimeError"
# message = "Found dtype Long but expected Float"
# ///
"""binary_cross_entropy wants its targets as floats, though they are 0 and 1."""

import torch
from torch.nn import functional

predicted = torch.tensor([0.9, 0.2])
labels = torch.tensor([1, 0])
print(functional.binary_cross_entropy(predicted, labels))
