# /// script
# [tool.verified]
# raises = "ModuleNotFoundError"
# message = "onnxscript"
# ///
"""torch.onnx.export comes with PyTorch, and the package that it translates with does not."""

import sys

sys.modules["onnxscript"] = None  # as where only torch is installed

import torch
from torch import nn

torch.onnx.export(nn.Linear(4, 2), (torch.ones(3, 4),))
