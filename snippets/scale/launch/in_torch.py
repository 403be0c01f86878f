# /// script
# [tool.verified]
# environment = {TORCH_CPP_LOG_LEVEL = "ERROR"}
# ///
"""Two processes started from outside: torchrun tells each its rank, and they meet at an address and a port."""

import os

import numpy as np
import torch
import torch.distributed as dist
from torch.distributed import run as torchrun

xs = np.arange(24, dtype=np.float32).reshape(8, 3)


def work() -> None:
    dist.init_process_group("gloo")
    rank, workers = dist.get_rank(), dist.get_world_size()
    mine = torch.from_numpy(xs[rank::workers])  # (n, 3)
    squares = mine.square().sum()
    dist.all_reduce(squares)
    if rank == 0:
        print(f"processes: {workers}")
        print(f"rows_of_first: {len(mine)}")
        print(f"squares: {squares:.0f}")
    dist.destroy_process_group()


def launch() -> None:
    from snippets.scale.port import free_port

    meet = ["--master-addr=127.0.0.1", f"--master-port={free_port()}"]
    torchrun.main(["--nproc-per-node=2", *meet, __file__])


def main() -> None:
    work() if "RANK" in os.environ else launch()


if __name__ == "__main__":
    main()
