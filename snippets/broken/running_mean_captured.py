# /// script
# [tool.verified]
# raises = "RuntimeError"
# message = "attempted to call in-place operation"
# ///
"""The running mean is not among the arguments, and batch normalization changes it."""

import torch
from torch.func import functional_call

norm = torch.nn.BatchNorm1d(2)
params = dict(norm.named_parameters())
torch.func.grad(lambda p: functional_call(norm, p, (torch.ones(3, 2),)).sum())(params)
