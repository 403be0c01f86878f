# /// script
# [tool.verified]
# raises = "AttributeError"
# message = "module 'torch.nn' has no attribute 'compact'"
# ///
"""`compact` belongs to flax.linen and not to torch.nn: import it as `linen`, so that no nn hides the other."""

import torch
from torch import nn


class Doubler(nn.Module):
    @nn.compact
    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return 2 * x
