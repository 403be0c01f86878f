# /// script
# [tool.verified]
# differs = ["bits_of_float64", "warnings"]
# ///
"""Bits of a float: 32 unless told otherwise, and 64 on request."""

import warnings

import torch


def main() -> None:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        asked = torch.zeros(2, dtype=torch.float64)  # (2,)
    default = 8 * torch.tensor([1.0]).dtype.itemsize
    assert default == 32 and asked.dtype == torch.float64 and not caught
    print(f"bits_by_default: {default}")
    print(f"bits_of_float64: {8 * asked.dtype.itemsize}")
    print(f"warnings: {len(caught)}")


if __name__ == "__main__":
    main()
