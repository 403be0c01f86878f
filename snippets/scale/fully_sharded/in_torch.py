# /// script
# [tool.verified]
# differs = ["gathers", "reductions"]
# ///
"""FSDP on two gloo processes: each holds half of the weights and moments, and gathers a layer when it is used."""

import warnings

import torch
from torch.distributed.device_mesh import init_device_mesh
from torch.distributed.fsdp import fully_shard
from torch.distributed.tensor.debug import CommDebugMode

from snippets.nets.two_layers.in_torch import new_model
from snippets.scale.data_parallel.in_torch import gradients
from snippets.scale.processes import in_two
from snippets.scale.shares import report


def work(rank: int, workers: int) -> None:
    warnings.simplefilter("ignore", UserWarning)
    model = new_model(10, 6, 2)
    for part in (model.hidden, model.output, model):
        fully_shard(part, mesh=init_device_mesh("cpu", (workers,)))
    optimizer = torch.optim.Adam(model.parameters())
    with CommDebugMode() as traffic:
        shares = gradients(model, slice(rank, None, workers))
    optimizer.step()
    calls = {str(name): count for name, count in traffic.get_comm_counts().items()}
    found = [share.full_tensor() for share in shares]  # type: ignore[attr-defined]
    state = [t for kept in optimizer.state.values() for name, t in kept.items() if name != "step"]
    each = sum(tensor.to_local().numel() for tensor in [*model.parameters(), *state])
    if rank == 0:
        report(found, gradients(new_model(10, 6, 2), slice(8)), each)
        print(f"gathers: {calls['c10d._allgather_base_']}")
        print(f"reductions: {calls['c10d._reduce_scatter_base_']}")


def main() -> None:
    in_two(work)


if __name__ == "__main__":
    main()
