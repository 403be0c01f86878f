"""An epoch shows every example once, in an order that the seed decides; the last batch may be small."""

import torch
from torch.utils.data import DataLoader, TensorDataset

numbers = torch.arange(10)  # (10,)


def batches_of(seed: int, epochs: int, drop_last: bool = False) -> list[list[list[int]]]:
    """The examples of each batch of each epoch."""
    order = torch.Generator().manual_seed(seed)
    loader = DataLoader(
        TensorDataset(numbers), batch_size=4, shuffle=True, drop_last=drop_last, generator=order
    )
    return [[batch.tolist() for (batch,) in loader] for _ in range(epochs)]


def main() -> None:
    first, second = batches_of(seed=0, epochs=2)
    (dropped,) = batches_of(seed=0, epochs=1, drop_last=True)
    for epoch in (first, second):
        assert sorted(example for batch in epoch for example in batch) == numbers.tolist()
    assert first != second
    assert [first, second] == batches_of(seed=0, epochs=2) != batches_of(seed=1, epochs=2)
    print(f"examples: {sum(len(batch) for batch in first)}")
    print(f"batches: {len(first)}")
    print(f"last_batch: {len(first[-1])}")
    print(f"examples_with_drop_last: {sum(len(batch) for batch in dropped)}")


if __name__ == "__main__":
    main()
