"""Images of digits one at a time, as a loader asks for them, and batches of NumPy arrays made of such rows."""

import numpy as np
from torch.utils.data import Dataset

from snippets.digits.data import Floats, Ints, load

Row = tuple[Floats, np.int64]
Batch = tuple[Floats, Ints]


class Images(Dataset[Row]):
    """The 1440 training images: all that DataLoader and grain want is a length and rows by number."""

    def __init__(self) -> None:
        self.x, self.y = load()[:2]  # (1440, 64), (1440,)

    def __len__(self) -> int:
        return len(self.x)

    def __getitem__(self, row: int) -> Row:
        return self.x[row], self.y[row]  # (64,), ()


def stacked(rows: list[Row]) -> Batch:
    """A batch as NumPy arrays, where DataLoader left alone makes tensors of it."""
    x, y = zip(*rows, strict=True)
    return np.stack(x), np.stack(y)  # (n, 64), (n,)
