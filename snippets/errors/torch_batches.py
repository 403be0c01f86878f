"""Cures for rows of unequal length in a batch, and for a batch on another device than the model."""

from functools import partial
from typing import cast

import torch
from torch import nn
from torch.nn.utils.rnn import pad_sequence
from torch.utils.data import DataLoader, Dataset


def padded() -> None:
    sentences = [torch.tensor([4, 7]), torch.tensor([5, 2, 9])]
    together = partial(pad_sequence, batch_first=True)
    loader = DataLoader(cast("Dataset[torch.Tensor]", sentences), 2, collate_fn=together)
    (batch,) = loader
    assert batch.tolist() == [[4, 7, 0], [5, 2, 9]]


def same_device() -> None:
    model = nn.BatchNorm1d(2, device="meta")
    x = torch.ones(3, 2).to(model.weight.device)
    assert model(x).device == x.device == torch.device("meta")


def main() -> None:
    padded()
    same_device()
    print("mended: 2")


if __name__ == "__main__":
    main()
