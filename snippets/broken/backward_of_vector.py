# /// script
# [tool.verified]
# raises = "RuntimeError"
# message = "grad can be implicitly created only for scalar outputs"
# ///
"""PyTorch too has no gradient for a vector of losses, and says so at backward()."""

import torch

xs = torch.tensor([1.0, 2.0, 3.0])
w = torch.tensor(0.3, requires_grad=True)
squared_errors = (w * xs - 1.0) ** 2
squared_errors.backward()
