# /// script
# [tool.verified]
# raises = "Unsupported"
# message = "Failed to trace builtin operator"
# ///
"""print of a tensor breaks the graph, which fullgraph=True forbids."""

import torch


@torch.compile(backend="eager", fullgraph=True)
def f(x: torch.Tensor) -> torch.Tensor:
    print(x)
    return 2 * x


f(torch.ones(2))
