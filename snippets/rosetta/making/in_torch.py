"""Making arrays, and turning them into something else."""

import torch
from torch.nn import functional as F  # noqa: N812

from snippets.rosetta.rows import N, Rows, X, report

x = torch.from_numpy(X)  # (2, 3)
n = torch.from_numpy(N)  # (4,)
ROWS: Rows = {
    "from_list": lambda: torch.tensor([1.0, 2.0]),
    "from_numpy": lambda: torch.from_numpy(X),
    "to_numpy": lambda: x.numpy(),
    "to_number": lambda: x.sum().item(),
    "zeros": lambda: torch.zeros(2, 3),
    "ones_like": lambda: torch.ones_like(x),
    "full": lambda: torch.full((2, 3), 0.5),
    "arange": lambda: torch.arange(0, 10, 2),
    "linspace": lambda: torch.linspace(0, 1, 5),
    "eye": lambda: torch.eye(3),
    "meshgrid": lambda: torch.stack(torch.meshgrid(x[0], x[1], indexing="ij")),
    "one_hot": lambda: F.one_hot(n, 4),
    "cast": lambda: (9 * x).to(torch.int32),
    "copy": lambda: x.clone(),
    "tril": lambda: torch.tril(torch.ones(3, 3)),
}


def main() -> None:
    report(ROWS)


if __name__ == "__main__":
    main()
