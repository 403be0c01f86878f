# /// script
# [tool.verified]
# raises = "RuntimeError"
# message = "size mismatch for weight"
# ///
"""Weights loaded into a model of another size."""

from torch import nn

saved = nn.Linear(64, 32).state_dict()
nn.Linear(64, 16).load_state_dict(saved)
