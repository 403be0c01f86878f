# /// script
# [tool.verified]
# differs = ["workers", "rows_each"]
# ///
"""Two processes, half of the rows each: DDP averages their gradients, and that is the whole batch's gradient."""

import tempfile
from pathlib import Path

import torch
import torch.distributed as dist
from torch import nn
from torch.multiprocessing.spawn import start_processes
from torch.nn.parallel import DistributedDataParallel

from snippets.nets.start import labels, xs
from snippets.nets.two_layers.in_torch import new_model

inputs, targets = torch.from_numpy(xs), torch.from_numpy(labels)  # (8, 10), (8,)


def gradients(model: nn.Module, rows: slice) -> list[torch.Tensor]:
    """Gradient of each parameter for the mean loss of these rows."""
    nn.functional.cross_entropy(model(inputs[rows]), targets[rows]).backward()
    return [p.grad for p in model.parameters() if p.grad is not None]


def work(rank: int, workers: int, folder: str) -> None:
    """What each process runs; DDP averages during backward()."""
    dist.init_process_group("gloo", f"file://{folder}/meet", rank=rank, world_size=workers)
    size = len(inputs) // workers
    model = DistributedDataParallel(new_model())
    torch.save(gradients(model, slice(rank * size, (rank + 1) * size)), f"{folder}/{rank}.pt")
    dist.destroy_process_group()


def main() -> None:
    workers = 2
    with tempfile.TemporaryDirectory() as folder:
        start_processes(work, (workers, folder), nprocs=workers, start_method="fork")
        found = [torch.load(Path(folder, f"{rank}.pt")) for rank in range(workers)]
    whole = gradients(new_model(), slice(None))
    of_half = gradients(new_model(), slice(len(inputs) // workers))
    assert not torch.allclose(of_half[0], whole[0], atol=1e-3)
    for one in found:
        assert all(torch.allclose(a, b, atol=1e-6) for a, b in zip(one, whole, strict=True))
    print(f"workers: {workers}")
    print(f"rows_each: {len(inputs) // workers}")
    print(f"hidden_gradient: {found[0][0].norm().item():.4f}")
    print(f"output_gradient: {found[0][2].norm().item():.4f}")
    print(f"one_process_hidden_gradient: {whole[0].norm().item():.4f}")
    print(f"one_process_output_gradient: {whole[2].norm().item():.4f}")


if __name__ == "__main__":
    main()
