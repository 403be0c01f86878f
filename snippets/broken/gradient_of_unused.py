# /// script
# [tool.verified]
# raises = "RuntimeError"
# message = "appears to not have been used in the graph"
# ///
"""A gradient by something that the result does not depend on."""

import torch

w = torch.ones(2, requires_grad=True)
b = torch.ones(2, requires_grad=True)
torch.autograd.grad((w**2).sum(), [w, b])
