"""Two 5 by 5 convolutions with 2 by 2 poolings leave 16 by 5 by 5 of a 32 by 32 colour image."""

import torch
from torch import nn


def main() -> None:
    first, second, pool = nn.Conv2d(3, 6, 5), nn.Conv2d(6, 16, 5), nn.MaxPool2d(2, 2)
    images = torch.zeros(2, 3, 32, 32)  # (n, channels, height, width)
    unpooled = second(pool(torch.relu(first(images))))  # (2, 16, 10, 10)
    features = pool(torch.relu(unpooled))  # (2, 16, 5, 5)
    assert features.shape == (2, 16, 5, 5)
    print(f"channels: {features.shape[1]}")
    print(f"side: {features.shape[2]}")
    print(f"flattened: {features[0].numel()}")
    print(f"flattened_before_last_pooling: {unpooled[0].numel()}")


if __name__ == "__main__":
    main()
