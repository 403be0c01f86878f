# /// script
# [tool.verified]
# raises = "RuntimeError"
# message = "Missing key(s) in state_dict"
# ///
"""Saved from a model in a wrapper, loaded into one without."""

from torch import nn

saved = nn.DataParallel(nn.Linear(2, 1)).state_dict()
nn.Linear(2, 1).load_state_dict(saved)
