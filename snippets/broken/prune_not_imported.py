# /// script
# [tool.verified]
# raises = "AttributeError"
# message = "module 'torch.nn.utils' has no attribute 'prune'"
# fresh = true
# ///
"""Importing torch.nn does not import torch.nn.utils.prune: `from torch.nn.utils import prune` does."""

import torch
import torch.nn as nn
import torch.optim as optim

layer = nn.Linear(4, 2)
torch.nn.utils.prune.l1_unstructured(layer, name="weight", amount=0.5)
