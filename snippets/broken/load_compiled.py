# /// script
# [tool.verified]
# raises = "RuntimeError"
# message = 'Unexpected key(s) in state_dict: "_orig_mod.weight", "_orig_mod.bias"'
# ///
"""A compiled model's names have a prefix: save the state of the model inside, `compiled._orig_mod`."""

import torch
from torch import nn

compiled = torch.compile(nn.Linear(2, 1))
torch.save(compiled.state_dict(), "model.pt")
nn.Linear(2, 1).load_state_dict(torch.load("model.pt"))
