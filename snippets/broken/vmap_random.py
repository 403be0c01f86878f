# /// script
# [tool.verified]
# raises = "RuntimeError"
# message = "vmap: called random operation while in randomness error mode"
# ///
"""The same noise for each row, or other noise: vmap does not guess."""

import torch

torch.vmap(lambda x: x + torch.randn(()))(torch.zeros(3))
