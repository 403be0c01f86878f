# /// script
# [tool.verified]
# raises = "RuntimeError"
# message = "Trying to backward through the graph a second time"
# ///
"""The loss computed once, before the loop."""

import torch

model = torch.nn.Linear(64, 10)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
loss = (model(torch.ones(2, 64)) ** 2).mean()
for _ in range(2):
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
