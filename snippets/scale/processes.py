"""Two processes that compute together: each joins the group, does its work and leaves."""

import tempfile
from collections.abc import Callable

import torch.distributed as dist
from torch.multiprocessing.spawn import start_processes

Work = Callable[[int, int], None]


def _join(rank: int, work: Work, folder: str) -> None:
    dist.init_process_group("gloo", f"file://{folder}/meet", rank=rank, world_size=2)
    work(rank, 2)
    dist.destroy_process_group()


def in_two(work: Work) -> None:
    """Call `work(rank, workers)` in each of two processes of one group."""
    with tempfile.TemporaryDirectory() as folder:
        start_processes(_join, (work, folder), nprocs=2, start_method="fork")
