"""Cures for shapes and dtypes that do not fit."""

import torch
from torch import nn


def features_of_the_data() -> None:
    xs = torch.ones(2, 3)
    assert nn.Linear(xs.shape[-1], 20)(xs).shape == (2, 20)


def to_float32() -> None:
    images = torch.ones(2, 64, dtype=torch.float64)
    assert nn.Linear(64, 10)(images.float()).dtype == torch.float32


def axis_added() -> None:
    x, delta = torch.ones(3), torch.ones(4)
    assert (x[:, None] * delta).shape == (3, 4)


def main() -> None:
    features_of_the_data()
    to_float32()
    axis_added()
    print("mended: 3")


if __name__ == "__main__":
    main()
