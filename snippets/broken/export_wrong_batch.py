# /// script
# [tool.verified]
# raises = "AssertionError"
# message = "Guard failed: input.size()[0] == 3"
# ///
"""Exported with three rows, called with four."""

import torch
from torch import nn

model = nn.Linear(4, 2).eval()
program = torch.export.export(model, (torch.ones(3, 4),)).module()
program(torch.ones(4, 4))
