# /// script
# [tool.verified]
# raises = "UserWarning"
# message = "torch.set_default_tensor_type() is deprecated as of PyTorch 2.1"
# fresh = true
# ///
"""It still works and warns, here as an error: write set_default_dtype and set_default_device."""

import warnings

import torch

warnings.simplefilter("error")
torch.set_default_tensor_type(torch.DoubleTensor)
