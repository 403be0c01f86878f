# /// script
# [tool.verified]
# raises = "ValueError"
# message = "Expected `mod` to be an instance of `torch.nn.Module`"
# ///
"""torch.export wants a module, not a function."""

import torch


def f(x):
    return 2 * x


torch.export.export(f, (torch.ones(3),))
