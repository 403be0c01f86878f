# /// script
# [tool.verified]
# raises = "ValueError"
# message = "environment variable MASTER_ADDR expected, but not set"
# ///
"""The process knows which it is and how many there are, and not where they meet."""

import torch.distributed as dist

dist.init_process_group("gloo", rank=0, world_size=2)
