# /// script
# [tool.verified]
# raises = "RuntimeError"
# message = "a Tensor with 2 elements cannot be converted to Scalar"
# ///
"""Two losses are not one number, and item() says so in other words than float()."""

import torch

losses = torch.tensor([0.5, 0.25])
print(losses.item())
