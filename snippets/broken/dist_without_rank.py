# /// script
# [tool.verified]
# raises = "ValueError"
# message = "environment variable RANK expected, but not set"
# ///
"""A program for torchrun started with python: nobody has told it which process it is."""

import torch.distributed as dist

dist.init_process_group("gloo")
