# /// script
# [tool.verified]
# raises = "DeprecationWarning"
# message = "`torch.jit.script` is deprecated"
# fresh = true
# ///
"""torch.jit.script still works and warns, here as an error: write torch.compile or torch.export."""

import warnings

import torch

warnings.simplefilter("error")


@torch.jit.script
def double(x: torch.Tensor) -> torch.Tensor:
    return x * 2
