"""A shuffled epoch in PyTorch: DataLoader row by row, DataLoader batch by batch, and the rows of a permutation."""

from collections.abc import Callable, Iterable

import torch
from torch.utils.data import BatchSampler, DataLoader, RandomSampler, TensorDataset

from snippets.benchmarks.data_loading import work
from snippets.benchmarks.data_loading.work import BATCH, ROWS, WORK
from snippets.benchmarks.harness import Case, agree
from snippets.benchmarks.with_torch import operators

__all__ = ["VARIANTS", "WORK"]
rows = torch.from_numpy(work.rows)  # (rows, width)


def total(batches: Iterable[torch.Tensor]) -> torch.Tensor:
    found = torch.zeros(())
    for batch in batches:
        found += batch[:, 0].sum()
    return found


def loaded(loader: DataLoader[tuple[torch.Tensor, ...]]) -> Case:
    def step() -> torch.Tensor:
        return total(batch for (batch,) in loader)

    return Case(step, lambda found: [float(found)], operators(step))


def dataloader_batched() -> Case:
    dataset = TensorDataset(rows)
    sampler = BatchSampler(RandomSampler(dataset), BATCH, drop_last=False)
    return loaded(DataLoader(dataset, sampler=sampler, batch_size=None))


def indexed(take: Callable[[torch.Tensor], torch.Tensor]) -> Case:
    def step() -> torch.Tensor:
        return total(map(take, torch.randperm(ROWS).split(BATCH)))

    return Case(step, lambda found: [float(found)], operators(step))


VARIANTS = {
    "dataloader": lambda: loaded(DataLoader(TensorDataset(rows), BATCH, shuffle=True)),
    "dataloader_batched": dataloader_batched,
    "index": lambda: indexed(lambda chosen: rows[chosen]),
    "index_select": lambda: indexed(lambda chosen: rows.index_select(0, chosen)),
}


def main() -> None:
    """Go through the rows once in each variant."""
    agree(VARIANTS)


if __name__ == "__main__":
    main()
