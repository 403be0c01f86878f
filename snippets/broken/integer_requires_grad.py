# /// script
# [tool.verified]
# raises = "RuntimeError"
# message = "Only Tensors of floating point and complex dtype can require gradients"
# ///
"""A list of Python integers becomes an int64 tensor, which can have no gradient."""

import torch

xs = torch.tensor([1, 2, 3, 4, 5], requires_grad=True)
