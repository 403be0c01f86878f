"""Random numbers from other streams: a row compares the shape, and the mean rounded to tenths."""

import torch
from torch.nn import functional as F  # noqa: N812

from snippets.rosetta.rows import Rows, report_means


def same_seed() -> object:
    torch.manual_seed(0)
    first = torch.rand(9999)
    torch.manual_seed(0)
    return torch.rand(9999) == first


def two_streams() -> object:
    one, two = (torch.Generator().manual_seed(k) for k in (0, 1))
    return torch.rand(9999, generator=one) == torch.rand(9999, generator=two)


ROWS: Rows = {
    "same_seed": same_seed,
    "two_streams": two_streams,
    "uniform": lambda: torch.rand(9999),
    "normal": lambda: torch.randn(9999),
    "integers": lambda: torch.randint(0, 3, (9999,)),
    "permutation": lambda: torch.randperm(9),
    "categorical": lambda: torch.multinomial(torch.tensor([0.2, 0.8]), 9999, replacement=True),
    "dropout": lambda: F.dropout(torch.ones(9999), 0.8),
}


def main() -> None:
    report_means(ROWS)


if __name__ == "__main__":
    main()
