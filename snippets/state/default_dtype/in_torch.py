# /// script
# [tool.verified]
# differs = ["bits_from_numpy"]
# ///
"""The default dtype is a switch of the whole process: it changes what is made later, and nothing made before."""

import warnings

import numpy as np
import torch


def third() -> torch.Tensor:
    """Nothing in here says a dtype."""
    return torch.tensor(1.0) / 3  # ()


def main() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        arrived = torch.from_numpy(np.ones(2))  # (2,)
    older = third()
    torch.set_default_dtype(torch.float64)
    newer = third()
    assert (older.dtype, newer.dtype) == (torch.float32, torch.float64)
    error = abs((older + newer).item() - 2 / 3)
    assert 1e-9 < error < 1e-7
    print(f"bits_from_numpy: {8 * arrived.itemsize}")
    print(f"bits_before: {8 * older.itemsize}")
    print(f"bits_after: {8 * newer.itemsize}")
    print(f"bits_of_their_sum: {8 * (older + newer).itemsize}")
    print(f"error_of_their_sum: {error:.1e}")


if __name__ == "__main__":
    main()
