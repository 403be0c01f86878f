# /// script
# [tool.verified]
# raises = "ValueError"
# message = "Attempting to unscale FP16 gradients."
# ///
"""The weights themselves were made float16: leave them in float32, and let autocast convert."""

import torch
from torch import nn

model = nn.Linear(8, 2).half()
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
scaler = torch.amp.GradScaler("cpu")
scaler.scale(model(torch.ones(4, 8).half()).sum()).backward()
scaler.step(optimizer)
