# /// script
# [tool.verified]
# raises = "RuntimeError"
# message = "returned nan values in its 0th output"
# ///
"""In anomaly mode the first nan of a backward pass is an exception."""

import warnings

import torch

warnings.simplefilter("ignore")
torch.autograd.set_detect_anomaly(True)
x = torch.zeros(1, requires_grad=True)
(torch.sqrt(x) * 0).sum().backward()
