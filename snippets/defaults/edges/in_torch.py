# /// script
# [tool.verified]
# differs = ["squeeze", "chunk", "gather", "filled", "one_hot", "count", "nans", "ignored", "cholesky"]
# ///
"""Inputs on which expressions of the rosetta stone part."""

import torch
from torch.nn import functional as F  # noqa: N812

from snippets.defaults.rows import As, check
from snippets.rosetta.rows import Rows, report

x, n, first = torch.ones(2, 3), torch.tensor([0, 7]), torch.tensor([[0]])  # (2, 3), (2,), (1, 1)
nan, tags = torch.zeros(2) / 0, torch.tensor([0, -100])  # (2,), (2,)
AS_IT_IS: As = {
    "squeeze": (2, lambda: x.squeeze(0).ndim),
    "chunk": (3, lambda: len(torch.arange(6).chunk(4))),
    "gather": (1, lambda: torch.gather(x, 1, first).numel()),
    "filled": (-1, lambda: n.masked_fill(n > 0, -1.5).min()),
    "one_hot": (0, lambda: F.one_hot(n, 8).is_floating_point()),
    "count": (8, lambda: torch.bincount(n, minlength=5).numel()),
    "nans": (2, lambda: torch.unique(nan).numel()),
    "ignored": (1.098612, lambda: F.cross_entropy(x, tags)),
    "cholesky": (RuntimeError, lambda: torch.linalg.cholesky(-torch.eye(2))[0, 0]),
}
EQUAL: Rows = {
    "chunk_equal": lambda: len(torch.arange(6).tensor_split(4)),
    "gather_equal": lambda: torch.gather(x, 1, first.expand(2, 1)).numel(),
    "filled_equal": lambda: n.float().masked_fill(n > 0, -1.5).min(),
    "one_hot_equal": lambda: F.one_hot(n, 8).float().is_floating_point(),
    "count_equal": lambda: torch.bincount(n, minlength=5).numel(),
    "nans_equal": lambda: torch.unique(nan).numel(),
    "ignored_equal": lambda: F.cross_entropy(x, tags),
}


def main() -> None:
    check(AS_IT_IS)
    report(EQUAL)


if __name__ == "__main__":
    main()
