# /// script
# [tool.verified]
# raises = "UserError"
# message = "your code specialized it to be a constant (1)"
# ///
"""A dimension was named, and the example has size 1 there."""

import torch
from torch import nn

example = torch.ones(1, 4)
rows = torch.export.Dim("rows")
torch.export.export(nn.Linear(4, 2), (example,), dynamic_shapes=({0: rows},))
