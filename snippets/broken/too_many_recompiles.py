# /// script
# [tool.verified]
# raises = "FailOnRecompileLimitHit"
# message = "Hard failure due to fullgraph=True"
# ///
"""A new length at each call, each compiled by itself."""

import logging

import torch

logging.getLogger("torch._dynamo").handlers[0].setFormatter(logging.Formatter("%(message)s"))


@torch.compile(backend="eager", fullgraph=True, dynamic=False)
def f(x: torch.Tensor) -> torch.Tensor:
    return 2 * x


for length in range(2, 20):
    f(torch.ones(length))
