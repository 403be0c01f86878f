"""Cures for what vmap does not take: item(), an `if`, writing into one tensor, random numbers."""

import torch
from torch.nn import functional


def no_item() -> None:
    rows = torch.tensor([[1.0, 3.0], [3.0, 1.0]])
    assert torch.vmap(lambda row: row / row.sum())(rows)[0].tolist() == [0.25, 0.75]


def both_branches() -> None:
    x = torch.tensor([1.0, -2.0])
    assert torch.vmap(lambda x: torch.where(x > 0, x, -x))(x).tolist() == [1, 2]


def made_anew() -> None:
    longer = torch.vmap(lambda row: functional.pad(row, (0, 1)))(torch.ones(2, 3))
    assert longer.tolist() == [[1, 1, 1, 0]] * 2


def noise_of_its_own() -> None:
    noisy = torch.vmap(lambda x: x + torch.randn(()), randomness="different")(torch.zeros(3))
    assert len(set(noisy.tolist())) == 3


def main() -> None:
    no_item()
    both_branches()
    made_anew()
    noise_of_its_own()
    print("mended: 4")


if __name__ == "__main__":
    main()
