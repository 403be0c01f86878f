# /// script
# [tool.verified]
# raises = "RuntimeError"
# message = "element 0 of tensors does not require grad and does not have a grad_fn"
# ///
"""No tensor asked for a gradient, so nothing was recorded and backward() has nowhere to go."""

import torch

w = torch.tensor(0.3)
loss = (w * 2.0 - 1.0) ** 2
loss.backward()
