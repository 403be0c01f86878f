# /// script
# [tool.verified]
# differs = ["workers", "rows_each"]
# ///
"""Training in two processes, 36 of each batch's 72 rows in each: the losses are those of one process."""

import torch
import torch.distributed as dist
from torch.nn.parallel import DistributedDataParallel

from snippets.digits.data import batches, load
from snippets.digits.mlp_adam.in_torch import loss_of, step
from snippets.digits.with_torch import Model, classes
from snippets.nets.two_layers.in_torch import new_model
from snippets.scale.losses import report
from snippets.scale.processes import in_two


def train(model: Model, rank: int, workers: int) -> list[float]:
    """The loss of each whole batch before its step; this process takes its share of the rows."""
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    mine = ([rows[rank::workers] for rows in batch] for batch in batches(*load()[:2], epochs=1))
    pairs = (map(torch.from_numpy, share) for share in mine)  # (n, 64), (n,)
    losses = torch.stack([step(loss_of, model, optimizer, x, y).detach() for x, y in pairs])
    if workers > 1:
        dist.all_reduce(losses)
    return (losses / workers).tolist()


def work(rank: int, workers: int) -> None:
    model = DistributedDataParallel(new_model(64, 32, 10, seed=rank))  # rank 0's weights for all
    losses = train(model, rank, workers)
    if rank == 0:
        torch.save(model.module.state_dict(), "weights.pt")
        alone = train(new_model(64, 32, 10), 0, 1)
        report(workers, losses, alone, lambda x: classes(model.module, x))


def main() -> None:
    in_two(work)


if __name__ == "__main__":
    main()
