"""A stream of rows read by two workers comes twice, unless each worker takes its own part."""

import warnings
from collections.abc import Iterator
from itertools import islice

from torch.utils.data import DataLoader, IterableDataset, get_worker_info


class Stream(IterableDataset[int]):
    """Rows that can only be read one after the other."""

    def __iter__(self) -> Iterator[int]:
        return iter(range(10))


class Shared(Stream):
    """The same rows, dealt out to the workers."""

    def __iter__(self) -> Iterator[int]:
        worker = get_worker_info()
        if worker is None:
            return super().__iter__()
        return islice(super().__iter__(), worker.id, None, worker.num_workers)


def rows_of(stream: Stream, workers: int) -> list[int]:
    start = "fork" if workers else None
    return list(
        DataLoader(stream, batch_size=None, num_workers=workers, multiprocessing_context=start)
    )


def main() -> None:
    warnings.filterwarnings("ignore", "This DataLoader will create")
    whole, shared = rows_of(Stream(), workers=2), rows_of(Shared(), workers=2)
    assert sorted(whole) == sorted([*range(10), *range(10)])
    assert sorted(shared) == rows_of(Shared(), workers=0) == list(range(10))
    print(f"rows: {len(rows_of(Stream(), workers=0))}")
    print(f"rows_from_two_workers: {len(whole)}")
    print(f"rows_dealt_out: {len(shared)}")


if __name__ == "__main__":
    main()
