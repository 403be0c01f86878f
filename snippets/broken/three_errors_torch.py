# /// script
# [tool.verified]
# raises = "RuntimeError"
# message = "expected m1 and m2 to have the same dtype, but got: double != float"
# ///
"""A step with three errors, of which the first hides the others."""

import numpy as np
import torch
from torch.nn import functional

xs = torch.from_numpy(np.array([[1.0, 2.0], [4.0, 3.0]]))
labels = torch.tensor([0, 1], dtype=torch.int32)
w = torch.zeros(2, 2, requires_grad=True)
for _ in range(20):
    loss = functional.cross_entropy(xs @ w, labels)
    loss.backward()
    w -= 0.1 * w.grad
    w.grad = None
