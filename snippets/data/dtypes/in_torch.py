# /// script
# [tool.verified]
# differs = ["float64_arrives_with", "int64_arrives_with"]
# ///
"""Dtypes on the way: bytes wrap around when computed with, and the frameworks take 64-bit numbers differently."""

import numpy as np
import torch

pixels = np.array([0, 250]).astype(np.uint8)  # (2,)


def bits(x: torch.Tensor) -> int:
    return 8 * x.element_size()


def main() -> None:
    x = torch.from_numpy(pixels)  # (2,)
    wrapped, right = x - 10, x.float() - 10  # (2,), (2,)
    assert wrapped.dtype == torch.uint8 and wrapped.tolist() == [246, 240]
    assert (x / 255).dtype == torch.float32
    print(f"float64_arrives_with: {bits(torch.from_numpy(np.ones(2)))} bits")
    print(f"int64_arrives_with: {bits(torch.from_numpy(np.arange(2)))} bits")
    print(f"zero_minus_ten_in_uint8: {wrapped[0].item()}")
    print(f"zero_minus_ten_in_float32: {right[0].item():.0f}")
    print(f"bytes_per_pixel: {x.element_size()}")
    print(f"bytes_per_pixel_in_float32: {right.element_size()}")


if __name__ == "__main__":
    main()
