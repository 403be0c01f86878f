# /// script
# [tool.verified]
# raises = "RuntimeError"
# message = "Can't call numpy() on Tensor that requires grad. Use tensor.detach().numpy() instead."
# ///
"""A parameter is recorded for its gradient, and NumPy does not record: detach it first."""

import torch

layer = torch.nn.Linear(64, 10)
print(layer.weight.numpy().shape)
