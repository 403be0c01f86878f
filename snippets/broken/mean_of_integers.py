# /// script
# [tool.verified]
# raises = "RuntimeError"
# message = "mean(): could not infer output dtype"
# ///
"""JAX takes the mean of integers as a float; PyTorch wants .float() said first."""

import torch

hits = torch.tensor([1, 0, 1])
print(hits.mean())
