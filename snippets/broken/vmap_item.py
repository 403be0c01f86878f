# /// script
# [tool.verified]
# raises = "RuntimeError"
# message = "It looks like you're calling .item() on a Tensor"
# ///
"""item() under vmap would be a number for each row."""

import torch

rows = torch.tensor([[1.0, 2.0], [3.0, 4.0]])
torch.vmap(lambda row: row / row.sum().item())(rows)
