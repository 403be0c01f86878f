# /// script
# [tool.verified]
# raises = "ValueError"
# message = "only one element tensors can be converted to Python scalars"
# ///
"""Two losses are not one number."""

import torch

losses = torch.tensor([0.5, 0.25])
print(float(losses))
