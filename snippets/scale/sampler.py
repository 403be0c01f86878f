"""DistributedSampler deals ten rows to four processes: two come twice, and the order moves with `set_epoch` only."""

import torch
from torch.utils.data import DistributedSampler, TensorDataset


def dealt(epoch: int | None = None) -> list[list[int]]:
    """The rows of each of the four, in a new sampler after it was told the epoch."""
    rows = TensorDataset(torch.arange(10))
    shares = []
    for rank in range(4):
        sampler: DistributedSampler[int] = DistributedSampler(
            rows, num_replicas=4, rank=rank, seed=0
        )
        if epoch is not None:
            sampler.set_epoch(epoch)
        shares.append(list(sampler))
    return shares


def main() -> None:
    rows = [row for share in dealt() for row in share]
    assert set(rows) == set(range(10)) and all(len(share) == 3 for share in dealt())
    assert dealt() == dealt() == dealt(epoch=0) != dealt(epoch=1)
    print(f"rows_each: {len(dealt()[0])}")
    print(f"rows_dealt: {len(rows)}")
    print(f"rows_twice: {len(rows) - len(set(rows))}")


if __name__ == "__main__":
    main()
