# /// script
# [tool.verified]
# raises = "ValueError"
# message = "Thing passed to transform API must be Tensor"
# ///
"""torch.func.grad differentiates by tensors and trees of tensors: take the parameters out, and use functional_call."""

import torch

model = torch.nn.Linear(3, 1)
torch.func.grad(lambda model: model(torch.ones(3)).sum())(model)
