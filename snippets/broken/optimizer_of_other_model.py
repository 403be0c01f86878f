# /// script
# [tool.verified]
# raises = "ValueError"
# message = "loaded state dict contains a parameter group that doesn't match the size of optimizer's group"
# ///
"""An optimizer's state belongs to as many parameters as it was saved with."""

import torch
from torch import nn

saved = torch.optim.Adam(nn.Linear(4, 2).parameters()).state_dict()
model = nn.Sequential(nn.Linear(4, 3), nn.Linear(3, 2))
torch.optim.Adam(model.parameters()).load_state_dict(saved)
