"""Reading and writing by index, mask and order."""

import torch

from snippets.rosetta.rows import INDEX, N, Rows, V, X, report

i, n = map(torch.from_numpy, (INDEX, N))  # (2, 2), (4,)
x, v = map(torch.from_numpy, (X, V))  # (2, 3), (4,)


def write() -> object:
    y = x.clone()
    y[0] = 1.0
    return y


ROWS: Rows = {
    "gather": lambda: torch.gather(x, 1, i),
    "index_select": lambda: torch.index_select(v, 0, n),
    "narrow": lambda: x.narrow(1, 1, 2),
    "write": write,
    "index_add": lambda: torch.zeros(4).index_add(0, n, v),
    "scatter": lambda: torch.zeros(2, 3).scatter(1, i, x),
    "masked_fill": lambda: x.masked_fill(x > 0, -1.0),
    "where": lambda: torch.where(x > 0, x, 0.1 * x),
    "mask": lambda: x[x > 0],
    "topk": lambda: torch.topk(v, 2),
    "sort": lambda: torch.sort(v).values,
    "sort_descending": lambda: torch.sort(v, descending=True).values,
    "argsort": lambda: torch.argsort(v, stable=True),
    "unique": lambda: torch.unique(n),
    "isin": lambda: torch.isin(n, n[:1]),
    "searchsorted": lambda: torch.searchsorted(torch.sort(v).values, v),
}


def main() -> None:
    report(ROWS)


if __name__ == "__main__":
    main()
