"""Cures for tensors that are not one number, not in a row, or past the end."""

import torch
from torch import nn


def words_counted() -> None:
    words = torch.tensor([[3, 5, 10]])
    assert nn.Embedding(int(words.max()) + 1, 4)(words).shape == (1, 3, 4)


def reshaped() -> None:
    assert torch.arange(6).reshape(2, 3).T.reshape(6).tolist() == [0, 3, 1, 4, 2, 5]


def one_number() -> None:
    losses = torch.tensor([0.5, 0.25])
    assert losses.mean().item() == 0.375 and losses.tolist() == [0.5, 0.25]


def any_of_them() -> None:
    x = torch.tensor([1.0, -1.0])
    assert (x > 0).any() and not (x > 0).all()


def main() -> None:
    words_counted()
    reshaped()
    one_number()
    any_of_them()
    print("mended: 4")


if __name__ == "__main__":
    main()
