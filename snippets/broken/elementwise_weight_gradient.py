# /// script
# [tool.verified]
# raises = "RuntimeError"
# message = "The size of tensor a (3) must match the size of tensor b (4)"
# ///
"""The gradient of W is an outer product: three inputs and four outputs cannot be multiplied one by one."""

import torch

x = torch.tensor([0.5, -1.0, 2.0])
delta = torch.tensor([0.1, -0.2, 0.3, 0.4])
print(x * delta)
