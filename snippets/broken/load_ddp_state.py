# /// script
# [tool.verified]
# raises = "RuntimeError"
# message = "Unexpected key(s) in state_dict: \"module.hidden.weight\""
# ///
"""Saved from the wrapped model, each name begins with module.: save model.module.state_dict()."""

import torch.distributed as dist
from torch.nn.parallel import DistributedDataParallel

from snippets.nets.two_layers.in_torch import new_model

dist.init_process_group("gloo", store=dist.HashStore(), rank=0, world_size=1)
model = DistributedDataParallel(new_model())
new_model().load_state_dict(model.state_dict())
