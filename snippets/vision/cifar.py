"""A reader of CIFAR-10's binary version: one byte of label, then the red, green and blue planes."""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

RECORD = 1 + 3 * 32 * 32


def read(path: Path) -> tuple[NDArray[np.uint8], NDArray[np.int64]]:
    """Images (n, 3, 32, 32) of 0 to 255, and labels (n,) of 0 to 9.

    Raises:
        ValueError: the file is cut short, or is another version of the data.
    """
    numbers = np.fromfile(path, dtype=np.uint8)
    if not numbers.size or numbers.size % RECORD:
        raise ValueError(
            f"{path}: {numbers.size} bytes are no whole records of {RECORD};"
            " fetch the binary version (data_batch_1.bin) anew"
        )
    records = numbers.reshape(-1, RECORD)
    labels = records[:, 0]
    if labels.max() > 9:
        first = int((labels > 9).argmax())
        raise ValueError(
            f"{path}: record {first} has the label {labels[first]}, not 0 to 9;"
            " is this CIFAR-10, and not CIFAR-100?"
        )
    return records[:, 1:].reshape(-1, 3, 32, 32), labels.astype(np.int64)
