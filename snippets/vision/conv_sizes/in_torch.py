"""What a convolution leaves, by formula and in fact: two 3 by 3 kernels make 28 of 32, and not 8."""

import torch
from torch import nn

from snippets.vision.sizes import cases, left


def shape(layer: nn.Module, *image: int) -> torch.Size:
    """Shape of the layer's output, worked out without data."""
    output: torch.Tensor = layer.to("meta")(torch.empty(1, *image, device="meta"))
    return output.shape


def main() -> None:
    for size, kernel, stride, padding in cases:
        formula = left(size, kernel, stride, padding)
        convolution = nn.Conv2d(1, 1, kernel, stride, padding)
        pooling = nn.MaxPool2d(kernel, stride, padding)
        assert shape(convolution, 1, size, size)[2] == shape(pooling, 1, size, size)[2] == formula
        print(f"left_of_{size}_{kernel}_{stride}_{padding}: {formula}")
    bare = nn.Sequential(nn.Conv2d(3, 32, 3), nn.Conv2d(32, 64, 3))
    channels, height, width = shape(bare, 3, 32, 32)[1:]
    assert (channels, height, width) == (64, 28, 28)
    first, second = nn.Conv2d(3, 32, 3, padding=1), nn.Conv2d(32, 64, 3, padding=1)
    pooled = nn.Sequential(first, nn.MaxPool2d(2), second, nn.MaxPool2d(2))
    assert shape(pooled, 3, 32, 32)[1:] == (64, 8, 8)
    print(f"side_after_two: {height}")
    print(f"flattened: {channels * height * width}")
    print(f"flattened_if_padded_and_pooled: {shape(pooled, 3, 32, 32).numel()}")


if __name__ == "__main__":
    main()
