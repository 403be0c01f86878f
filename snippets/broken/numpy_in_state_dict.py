# /// script
# [tool.verified]
# raises = "RuntimeError"
# message = "expected torch.Tensor or Tensor-like object from checkpoint but received <class 'numpy.ndarray'>"
# ///
"""The arrays of a .npz are no tensors yet: torch.tensor(array) makes one."""

import numpy as np
import torch

layer = torch.nn.Linear(64, 10)
layer.load_state_dict({"weight": np.ones((10, 64), np.float32), "bias": np.ones(10, np.float32)})
