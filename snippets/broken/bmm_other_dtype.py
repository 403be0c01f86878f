# /// script
# [tool.verified]
# raises = "RuntimeError"
# message = "expected scalar type Float but found BFloat16"
# ///
"""One factor is bfloat16 and the other float32: outside of autocast, nobody converts them."""

import torch

queries = torch.ones(2, 4, 8)
keys = torch.ones(2, 8, 4, dtype=torch.bfloat16)
torch.bmm(queries, keys)
