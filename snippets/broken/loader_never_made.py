# /// script
# [tool.verified]
# raises = "NameError"
# message = "name 'train_loader' is not defined"
# ///
"""A data set alone makes no batches: write train_loader = DataLoader(train_set, batch_size=2, shuffle=True)."""

import torch
from torch.utils.data import TensorDataset

train_set = TensorDataset(torch.ones(6, 3), torch.zeros(6))
for x, y in train_loader:
    print(x.shape, y.shape)
