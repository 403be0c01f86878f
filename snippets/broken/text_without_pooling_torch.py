# /// script
# [tool.verified]
# raises = "RuntimeError"
# message = "Expected target size [3, 2], got [3]"
# ///
"""No pooling: the logits have an axis for the tokens, and cross_entropy takes it for the classes."""

import torch
from torch import nn

texts = torch.tensor([[3, 5, 2, 7], [4, 6, 0, 0], [8, 0, 0, 0]])
labels = torch.tensor([1, 0, 1])
model = nn.Sequential(nn.Embedding(10, 16), nn.Linear(16, 2))
print(nn.functional.cross_entropy(model(texts), labels))
