"""A linear layer works on the last axis: fed an image with channels last, it answers once for every pixel."""

import torch
from torch import nn


def main() -> None:
    images = torch.zeros(2, 31, 31, 16)  # (n, height, width, channels)
    every_pixel = nn.Linear(16, 10)(images)  # (2, 31, 31, 10)
    once = nn.Linear(31 * 31 * 16, 10)(images.flatten(1))  # (2, 10)
    assert every_pixel.shape == (2, 31, 31, 10) and once.shape == (2, 10)
    print(f"answers_without_flatten: {every_pixel[0].numel() // 10}")
    print(f"answers_with_flatten: {once[0].numel() // 10}")


if __name__ == "__main__":
    main()
