# /// script
# [tool.verified]
# differs = ["read", "take", "write", "embedding", "one_hot", "repeated"]
# ///
"""Indices past the end, and the same index twice."""

import torch
from torch.nn import functional as F  # noqa: N812

from snippets.defaults.rows import As, check
from snippets.rosetta.rows import Rows, report

x, twice, five = torch.arange(3.0), torch.tensor([0, 0]), torch.tensor(5)  # (3,), (2,), ()


def added() -> torch.Tensor:
    y = torch.zeros(2)
    y[twice] += 1
    return y[0]


AS_IT_IS: As = {
    "read": (IndexError, lambda: x[five]),
    "take": (IndexError, lambda: torch.take(x, five)),
    "write": (IndexError, lambda: x.index_fill(0, five, 9.0).max()),
    "embedding": (IndexError, lambda: F.embedding(five, torch.ones(3, 2))[0]),
    "one_hot": (RuntimeError, lambda: F.one_hot(five, 3).sum()),
    "repeated": (1, added),
}
EQUAL: Rows = {
    "read_equal": lambda: x[five.clamp(max=2)],
    "take_equal": lambda: torch.take(x, five.clamp(max=2)),
    "repeated_equal": lambda: torch.zeros(2).index_add(0, twice, torch.ones(2))[0],
}


def main() -> None:
    check(AS_IT_IS)
    report(EQUAL)


if __name__ == "__main__":
    main()
