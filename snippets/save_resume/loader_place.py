"""A DataLoader resumed within an epoch: its order comes from the epoch's number, and no row is read again."""

from collections.abc import Iterator

import torch
from torch.utils.data import DataLoader, Dataset

read: list[int] = []


class Rows(Dataset[int]):
    """Twelve rows that note when they are read."""

    def __len__(self) -> int:
        return 12

    def __getitem__(self, row: int) -> int:
        read.append(row)
        return row


def batches(epoch: int, done: int = 0) -> Iterator[list[int]]:
    """The batches of an epoch, but for those done already."""
    generator = torch.Generator().manual_seed(epoch)
    order = torch.randperm(12, generator=generator)[4 * done :].tolist()
    loader = DataLoader(Rows(), batch_size=4, sampler=order)
    return (batch.tolist() for batch in loader)


def main() -> None:
    whole = list(batches(epoch=1))
    read.clear()
    rest = list(batches(epoch=1, done=2))
    assert rest == whole[2:] and whole != list(batches(epoch=0))
    assert not hasattr(iter(DataLoader(Rows())), "state_dict")
    print(f"batches_left: {len(rest)}")
    print(f"rows_read_again: {len(set(read[:4]) - set(rest[0]))}")


if __name__ == "__main__":
    main()
