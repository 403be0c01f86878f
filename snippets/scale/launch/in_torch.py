# /// script
# [tool.verified]
# # The launch that holds the store may end before the other has left the last barrier, which logs that as an error.
# environment = {TORCH_CPP_LOG_LEVEL = "ERROR", LOGLEVEL = "CRITICAL"}
# ///
"""Two launches of torchrun, as on two hosts: each tells its process its rank, and they meet at a port."""

import numpy as np
import torch
import torch.distributed as dist
from torch.distributed import run as torchrun
from torch.distributed.launcher.api import elastic_launch
from torch.multiprocessing.spawn import start_processes

from snippets.scale.port import free_port

xs = np.arange(24, dtype=np.float32).reshape(8, 3)


def work() -> None:
    dist.init_process_group("gloo")
    rank, workers = dist.get_rank(), dist.get_world_size()
    mine = torch.from_numpy(xs[rank::workers])  # (4, 3)
    squares = mine.square().sum()
    dist.all_reduce(squares)
    if rank == 0:
        print(f"processes: {workers}\nrows_of_first: {len(mine)}\nsquares: {squares:.0f}")
    dist.destroy_process_group()


def launch(rank: int, port: int) -> None:
    """Run torchrun with these options, but call `work` where it would start a program."""
    line = f"--nnodes=2 --node-rank={rank} --nproc-per-node=1 --start-method=fork "
    line += f"--master-addr=127.0.0.1 --master-port={port} train.py"
    config, *_ = torchrun.config_from_args(torchrun.parse_args(line.split()))
    elastic_launch(config, work)()


def main() -> None:
    start_processes(launch, (free_port(),), nprocs=2, start_method="fork")


if __name__ == "__main__":
    main()
