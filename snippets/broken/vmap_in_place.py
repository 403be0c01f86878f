# /// script
# [tool.verified]
# raises = "RuntimeError"
# message = "vmap: inplace arithmetic(self, *extra_args) is not possible"
# ///
"""A tensor made inside is one for all rows, and each row wants to write into it."""

import torch


def padded(row: torch.Tensor) -> torch.Tensor:
    longer = torch.zeros(4)
    longer[:3] = row
    return longer


torch.vmap(padded)(torch.ones(2, 3))
