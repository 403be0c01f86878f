# /// script
# [tool.verified]
# raises = "RuntimeError"
# message = "one of the variables needed for gradient computation has been modified by an inplace operation"
# ///
"""sigmoid keeps its result for the gradient, and += overwrites it."""

import torch

x = torch.zeros(3, requires_grad=True)
y = torch.sigmoid(x)
y += 1
y.sum().backward()
