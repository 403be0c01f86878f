# /// script
# [tool.verified]
# raises = "RuntimeError"
# message = "it must override the setup_context staticmethod"
# ///
"""forward(ctx, x) is enough for backward(), and torch.func wants forward(x) and setup_context."""

import torch


class Twice(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        return 2 * x

    @staticmethod
    def backward(ctx, cotangent):
        return 2 * cotangent


x = torch.tensor(3.0, requires_grad=True)
Twice.apply(x).backward()
assert x.grad == 2
torch.func.grad(Twice.apply)(torch.tensor(3.0))
