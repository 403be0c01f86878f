# /// script
# [tool.verified]
# raises = "NameError"
# message = "name 'net' is not defined"
# ///
"""The optimizer needs the parameters when it is made: make the model first, then the optimizer."""

import torch
from torch import nn

optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
net = nn.Linear(3, 2)
