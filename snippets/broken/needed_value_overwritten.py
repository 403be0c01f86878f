# /// script
# [tool.verified]
# raises = "RuntimeError"
# message = "one of the variables needed for gradient computation has been modified by an inplace operation"
# ///
"""The slope of exp is its value, which += has overwritten: write y = y + 1."""

import torch

x = torch.ones(2, requires_grad=True)
y = x.exp()
y += 1
y.sum().backward()
