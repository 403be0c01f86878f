# /// script
# [tool.verified]
# raises = "UserError"
# message = "Could not guard on data-dependent expression"
# ///
"""An `if` on a number that item() took out of a tensor."""

import torch


@torch.compile(backend="eager", fullgraph=True)
def f(x: torch.Tensor) -> torch.Tensor:
    if x.sum().item() > 0:
        return 2 * x
    return x


f(torch.ones(2))
