# /// script
# [tool.verified]
# raises = "RuntimeError"
# message = "stack expects each tensor to be equal size, but got [3] at entry 0 and [2] at entry 1"
# ///
"""Rows of different lengths do not stack: pad them in a collate_fn."""

import torch
from torch.utils.data import DataLoader

texts = [torch.tensor([4, 8, 1]), torch.tensor([7, 2])]
next(iter(DataLoader(texts, batch_size=2)))
