# /// script
# [tool.verified]
# environment = {TORCH_CPP_LOG_LEVEL = "ERROR"}
# raises = "DistStoreError"
# message = "1/2 clients joined"
# ///
"""Two processes are announced and one is started: it waits for the other until its time is up."""

from datetime import timedelta

import torch.distributed as dist

meet = "tcp://127.0.0.1:29517"
dist.init_process_group("gloo", meet, rank=0, world_size=2, timeout=timedelta(seconds=1))
