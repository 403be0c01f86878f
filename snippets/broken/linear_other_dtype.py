# /// script
# [tool.verified]
# raises = "RuntimeError"
# message = "mat1 and mat2 must have the same dtype, but got Double and Float"
# ///
"""NumPy's default is float64 and a layer's is float32: convert the data where they come in."""

import numpy as np
import torch
from torch import nn

x = torch.from_numpy(np.ones((4, 8)))
nn.Linear(8, 2)(x)
