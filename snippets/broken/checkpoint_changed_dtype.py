# /// script
# [tool.verified]
# raises = "CheckpointError"
# message = "have different metadata than during the forward pass"
# ///
"""Going backward the block ran again, and by then it computed in another dtype."""

import torch
from torch.utils.checkpoint import checkpoint

settings = {"dtype": torch.bfloat16}


def block(x):
    return torch.sin(x.to(settings["dtype"]))


x = torch.ones(4, 8, requires_grad=True)
y = checkpoint(block, x, use_reentrant=False)
settings["dtype"] = torch.float32
y.sum().backward()
