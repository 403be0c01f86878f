# /// script
# [tool.verified]
# raises = "FutureWarning"
# message = "`functorch.vmap` is deprecated as of PyTorch 2.0"
# fresh = true
# ///
"""functorch is still there and warns, here as an error: import from torch.func."""

import warnings

import functorch
import torch

warnings.simplefilter("error")
functorch.vmap(torch.sin)(torch.ones(3))
