# /// script
# [tool.verified]
# differs = ["unweighted_error"]
# ///
"""Seven rows for two processes: the mean of their means is not the whole mean until each weighs its rows."""

import torch
from torch import nn
from torch.nn.parallel import DistributedDataParallel

from snippets.nets.start import labels, xs
from snippets.nets.two_layers.in_torch import new_model
from snippets.scale.processes import in_two

x, y = torch.from_numpy(xs[:7]), torch.from_numpy(labels[:7])  # (7, 10), (7,)


def gradient(model: nn.Module, rank: int, workers: int, factor: float = 1.0) -> torch.Tensor:
    loss = nn.functional.cross_entropy(model(x[rank::workers]), y[rank::workers])
    (factor * loss).backward()
    return next(p.grad for p in model.parameters() if p.grad is not None)  # (5, 10)


def work(rank: int, workers: int) -> None:
    whole = gradient(new_model(), 0, 1)
    unweighted = gradient(DistributedDataParallel(new_model()), rank, workers)
    factor = workers * len(x[rank::workers]) / len(x)
    weighted = gradient(DistributedDataParallel(new_model()), rank, workers, factor)
    assert torch.allclose(weighted, whole, atol=1e-6)
    error = (unweighted - whole).norm() / whole.norm()
    assert error > 0.01
    if rank == 0:
        print(f"whole: {whole.norm():.4f}")
        print(f"weighted: {weighted.norm():.4f}")
        print(f"unweighted_error: {error:.3f}")


def main() -> None:
    in_two(work)


if __name__ == "__main__":
    main()
