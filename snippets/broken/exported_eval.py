# /// script
# [tool.verified]
# raises = "NotImplementedError"
# message = "Calling eval() is not supported yet."
# ///
"""Exported in training mode, and told too late that training is over."""

import torch
from torch import nn

x = torch.ones(1000)
program = torch.export.export(nn.Dropout(0.5), (x,)).module()
assert (program(x) == 0).any()
program.eval()
