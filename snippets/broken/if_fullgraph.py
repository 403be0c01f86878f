# /// script
# [tool.verified]
# raises = "Unsupported"
# message = "Data-dependent branching"
# ///
"""An `if` on the input breaks the graph of torch.compile, which fullgraph=True forbids."""

import torch


@torch.compile(backend="eager", fullgraph=True)
def f(x: torch.Tensor) -> torch.Tensor:
    if x > 0:
        return x**2
    return -x


f(torch.tensor(1.5))
