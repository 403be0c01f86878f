# /// script
# [tool.verified]
# differs = ["workers", "rows_each"]
# ///
"""Two processes, half of the rows each: DDP averages their gradients, and that is the whole batch's gradient."""

import tempfile

import torch
import torch.distributed as dist
from torch import nn
from torch.multiprocessing.spawn import start_processes
from torch.nn.parallel import DistributedDataParallel

from snippets.nets.start import labels, xs
from snippets.nets.two_layers.in_torch import new_model
from snippets.scale.report import report


def gradients(model: nn.Module, rows: slice) -> list[torch.Tensor]:
    """Gradient of each parameter for the mean loss of these rows."""
    inputs, targets = torch.from_numpy(xs[rows]), torch.from_numpy(labels[rows])  # (n, 10), (n,)
    nn.functional.cross_entropy(model(inputs), targets).backward()
    return [p.grad for p in model.parameters() if p.grad is not None]


def work(rank: int, workers: int, folder: str) -> None:
    dist.init_process_group("gloo", f"file://{folder}/meet", rank=rank, world_size=workers)
    model = DistributedDataParallel(new_model())  # averages during backward()
    torch.save(gradients(model, slice(rank, None, workers)), f"{folder}/{rank}.pt")
    dist.destroy_process_group()


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        start_processes(work, (2, folder), nprocs=2, start_method="fork")
        found = [torch.load(f"{folder}/{rank}.pt") for rank in range(2)]
    whole, of_half = gradients(new_model(), slice(8)), gradients(new_model(), slice(0, 8, 2))
    assert not torch.allclose(of_half[0], whole[0], atol=1e-3)
    report(len(found), found, whole)


if __name__ == "__main__":
    main()
