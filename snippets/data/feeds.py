"""Given one order of the rows, NumPy slices, a PyTorch DataLoader and grain yield the same batches."""

from collections.abc import Iterable, Iterator

import grain
import numpy as np
from torch.utils.data import DataLoader

from snippets.data.images import Batch, Images, stacked
from snippets.digits.data import Ints

SIZE = 72


def by_numpy(images: Images, order: Ints) -> Iterator[Batch]:
    for first in range(0, len(order), SIZE):
        rows = order[first : first + SIZE]
        yield images.x[rows], images.y[rows]  # (72, 64), (72,)


def by_loader(images: Images, order: Ints) -> Iterable[Batch]:
    return DataLoader(images, batch_size=SIZE, sampler=order.tolist(), collate_fn=stacked)


def by_grain(images: Images, order: Ints) -> Iterable[Batch]:
    rows = grain.MapDataset.source(order).map(images.__getitem__)
    batches: Iterable[Batch] = rows.batch(SIZE).to_iter_dataset()
    return batches


def main() -> None:
    images = Images()
    order = np.random.default_rng(0).permutation(len(images))  # (1440,)
    fed = [list(feed(images, order)) for feed in (by_numpy, by_loader, by_grain)]
    for batches in zip(*fed, strict=True):
        for x, y in batches:
            assert np.array_equal(x, batches[0][0]) and np.array_equal(y, batches[0][1])
            assert (x.dtype, y.dtype) == (np.float32, np.int64)
    print(f"feeds: {len(fed)}")
    print(f"batches: {len(fed[0])}")
    print(f"images: {sum(len(x) for x, _ in fed[2])}")


if __name__ == "__main__":
    main()
