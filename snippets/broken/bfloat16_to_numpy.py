# /// script
# [tool.verified]
# raises = "TypeError"
# message = "Got unsupported ScalarType BFloat16"
# ///
"""NumPy has no bfloat16: convert with .float(), which loses nothing, or cross by DLPack."""

import torch

weight = torch.ones(2, dtype=torch.bfloat16)
print(weight.numpy())
