# /// script
# [tool.verified]
# raises = "NameError"
# message = "name 'product' is not defined"
# ///
"""A Timer runs its statement in a namespace of its own, where the program's names are unknown unless handed over."""

import torch
from torch.utils.benchmark import Timer

a = torch.ones(512, 512)


def product() -> torch.Tensor:
    return a @ a


print(Timer("product()").blocked_autorange())
