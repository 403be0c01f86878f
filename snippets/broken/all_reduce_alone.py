# /// script
# [tool.verified]
# raises = "RuntimeError"
# message = "Timed out waiting 1000ms for recv operation to complete"
# ///
"""One of two processes has no batch left and calls no all_reduce: the other waits for it until its time is up."""

import tempfile
import time
from datetime import timedelta
from multiprocessing import get_context

import torch
import torch.distributed as dist


def work(rank, folder):
    meet, limit = f"file://{folder}/meet", timedelta(seconds=1)
    dist.init_process_group("gloo", meet, rank=rank, world_size=2, timeout=limit)
    batches = 3 if rank == 0 else 2
    for _ in range(batches):
        dist.all_reduce(torch.ones(1))
    time.sleep(3)


with tempfile.TemporaryDirectory() as folder:
    get_context("fork").Process(target=work, args=(1, folder), daemon=True).start()
    work(0, folder)
