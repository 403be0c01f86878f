# /// script
# [tool.verified]
# raises = "RuntimeError"
# message = "view size is not compatible with input tensor's size and stride"
# ///
"""A transposed tensor is not stored row after row, and view copies nothing."""

import torch

x = torch.arange(6).reshape(2, 3).T
print(x.view(6))
