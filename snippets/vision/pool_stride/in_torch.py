# /// script
# [tool.verified]
# differs = ["side_by_default"]
# ///
"""Max pooling with a window of 2 and no word about strides: PyTorch jumps by 2, the window's size."""

import torch
from torch.nn.functional import max_pool2d


def main() -> None:
    images = torch.arange(1024.0).reshape(1, 1, 32, 32)  # (n, channels, height, width)
    by_default = max_pool2d(images, kernel_size=2)
    by_two = max_pool2d(images, kernel_size=2, stride=2)
    assert by_default.shape == (1, 1, 16, 16)
    assert torch.equal(by_default, by_two)
    print(f"side_by_default: {by_default.shape[-1]}")
    print(f"side_by_two: {by_two.shape[-1]}")
    print(f"mean_by_two: {by_two.mean().item():.1f}")


if __name__ == "__main__":
    main()
