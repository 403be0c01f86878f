# /// script
# [tool.verified]
# raises = "RuntimeError"
# message = "a leaf Variable that requires grad is being used in an in-place operation"
# ///
"""An update in place outside no_grad() would be recorded as part of the computation."""

import torch

w = torch.tensor(0.5, requires_grad=True)
w -= 0.1
