# /// script
# [tool.verified]
# raises = "UnpicklingError"
# message = "Weights only load failed"
# ///
"""A whole module saved, where torch.load takes tensors."""

import torch
from torch import nn

torch.save(nn.Linear(2, 1), "model.pt")
torch.load("model.pt")
