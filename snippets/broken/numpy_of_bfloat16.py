# /// script
# [tool.verified]
# raises = "TypeError"
# message = "Got unsupported ScalarType BFloat16"
# ///
"""NumPy has no bfloat16 of its own: call float() first."""

import torch

with torch.autocast("cpu", dtype=torch.bfloat16):
    logits = torch.ones(4, 8) @ torch.ones(8, 2)
logits.numpy()
