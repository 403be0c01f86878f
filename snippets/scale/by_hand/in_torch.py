"""What DDP does, by hand: a gradient from this process's rows, a sum over the processes, a division."""

import torch
import torch.distributed as dist
from torch import Tensor

from snippets.nets.start import labels, xs
from snippets.scale.processes import in_two


def loss_of(w: Tensor, x: Tensor, y: Tensor) -> Tensor:
    return torch.mean((x @ w - y) ** 2)  # ()


def gradient(w: Tensor, x: Tensor, y: Tensor) -> Tensor:
    mine: Tensor = torch.func.grad(loss_of)(w, x, y)  # (10,)
    dist.all_reduce(mine)
    return mine / dist.get_world_size()


def work(rank: int, workers: int) -> None:
    w, x, y = torch.ones(10), torch.from_numpy(xs), torch.from_numpy(labels)
    found = gradient(w, x[rank::workers], y[rank::workers])
    whole = torch.func.grad(loss_of)(w, x, y)
    assert torch.allclose(found, whole, atol=1e-6)
    if rank == 0:
        print(f"gradient: {found.norm():.4f}")
        print(f"one_worker_gradient: {whole.norm():.4f}")


def main() -> None:
    in_two(work)


if __name__ == "__main__":
    main()
