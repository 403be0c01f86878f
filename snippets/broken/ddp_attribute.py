# /// script
# [tool.verified]
# raises = "AttributeError"
# message = "'DistributedDataParallel' object has no attribute 'hidden'"
# ///
"""DDP wraps the model, so its layers are one step further in: model.module.hidden."""

import torch.distributed as dist
from torch.nn.parallel import DistributedDataParallel

from snippets.nets.two_layers.in_torch import new_model

dist.init_process_group("gloo", store=dist.HashStore(), rank=0, world_size=1)
model = DistributedDataParallel(new_model())
model.hidden.weight
