# /// script
# [tool.verified]
# raises = "UnpicklingError"
# message = "Unsupported global: GLOBAL torch.nn.modules.linear.Linear was not an allowed global by default"
# ///
"""Saved whole, a model is code as well as weights, and torch.load refuses it: save `model.state_dict()`."""

import torch
from torch import nn

torch.save(nn.Linear(2, 1), "model.pt")
model = torch.load("model.pt")
