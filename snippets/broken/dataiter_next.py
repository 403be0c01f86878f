# /// script
# [tool.verified]
# raises = "AttributeError"
# message = "object has no attribute 'next'"
# ///
"""An iterator has had no `.next()` since Python 2, and DataLoader's own was removed: write `next(batches)`."""

import torch
from torch.utils.data import DataLoader, TensorDataset

pairs = TensorDataset(torch.arange(8.0).reshape(8, 1), torch.arange(8))
batches = iter(DataLoader(pairs, batch_size=4))
inputs, labels = batches.next()
