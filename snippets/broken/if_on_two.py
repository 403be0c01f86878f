# /// script
# [tool.verified]
# raises = "RuntimeError"
# message = "Boolean value of Tensor with more than one value is ambiguous"
# ///
"""Two comparisons are not one condition."""

import torch

x = torch.tensor([1.0, -1.0])
if x > 0:
    print("positive")
