# /// script
# [tool.verified]
# raises = "RuntimeError"
# message = "your module has parameters that were not used in producing loss"
# ///
"""A layer that the forward pass skips gets no gradient, and DDP waits for it."""

import torch
import torch.distributed as dist
from torch import nn
from torch.nn.parallel import DistributedDataParallel


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.used = nn.Linear(3, 1)
        self.spare = nn.Linear(3, 1)

    def forward(self, x):
        return self.used(x)


dist.init_process_group("gloo", store=dist.HashStore(), rank=0, world_size=1)
model = DistributedDataParallel(Net())
for _ in range(2):
    model(torch.ones(4, 3)).sum().backward()
