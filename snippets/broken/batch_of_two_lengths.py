# /// script
# [tool.verified]
# raises = "RuntimeError"
# message = "stack expects each tensor to be equal size"
# ///
"""A batch of two sentences of different lengths."""

import torch
from torch.utils.data import DataLoader

sentences = [torch.tensor([4, 7]), torch.tensor([5, 2, 9])]
next(iter(DataLoader(sentences, batch_size=2)))
