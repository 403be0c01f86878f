# /// script
# [tool.verified]
# raises = "ValueError"
# message = "can't optimize a non-leaf Tensor"
# ///
"""What a computation gave is no parameter, though its input was one."""

import torch

w = torch.ones(2, requires_grad=True).double()
torch.optim.SGD([w], lr=0.1)
