# /// script
# [tool.verified]
# raises = "RuntimeError"
# message = 'Unexpected key(s) in state_dict: "kernel"'
# ///
"""Flax's name is kernel and PyTorch's is weight."""

import torch

layer = torch.nn.Linear(64, 10)
layer.load_state_dict({"kernel": torch.ones(10, 64), "bias": torch.ones(10)})
