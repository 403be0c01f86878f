"""With find_unused_parameters=True a layer may take no part, and the others have the whole batch's gradient."""

import torch
from torch import nn
from torch.nn.parallel import DistributedDataParallel

from snippets.nets.start import labels, xs
from snippets.nets.two_layers.in_torch import TwoLayers, new_model
from snippets.scale.processes import in_two

x, y = torch.from_numpy(xs), torch.from_numpy(labels)  # (8, 10), (8,)


def gradient(model: nn.Module, net: TwoLayers, rows: slice) -> torch.Tensor:
    model.zero_grad()
    nn.functional.cross_entropy(model(x[rows]), y[rows]).backward()
    assert net.hidden.weight.grad is not None
    return net.hidden.weight.grad  # (5, 10)


def work(rank: int, workers: int) -> None:
    net, alone, spare = new_model(), new_model(), nn.Linear(3, 1)
    net.register_module("spare", spare)
    model = DistributedDataParallel(net, find_unused_parameters=True)
    for _ in range(2):
        found = gradient(model, net, slice(rank, None, workers))
    assert spare.weight.grad is None
    assert torch.allclose(found, gradient(alone, alone, slice(8)), atol=1e-6)
    if rank == 0:
        print(f"gradient: {found.norm():.4f}")


def main() -> None:
    in_two(work)


if __name__ == "__main__":
    main()
