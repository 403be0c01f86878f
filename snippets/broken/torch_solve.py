# /// script
# [tool.verified]
# raises = "RuntimeError"
# message = "`torch.solve` is deprecated in favor of `torch.linalg.solve`"
# ///
"""torch.solve(b, a) is there only to fail: write torch.linalg.solve(a, b), the matrix first."""

import torch

a = torch.tensor([[2.0, 1.0], [1.0, 3.0]])  # (2, 2)
b = torch.tensor([[1.0], [2.0]])  # (2, 1)
x, _ = torch.solve(b, a)
