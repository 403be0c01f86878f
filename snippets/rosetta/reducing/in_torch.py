"""Many numbers to few: sums, extremes, statistics, running totals, counts."""

import torch

from snippets.rosetta.rows import N, Rows, V, X, report

n, v, x = map(torch.from_numpy, (N, V, X))  # (4,), (4,), (2, 3)
holes = torch.where(x > 0, x, torch.nan)  # (2, 3)
ROWS: Rows = {
    "sum": lambda: x.sum(dim=1),
    "mean": lambda: x.mean(dim=1, keepdim=True),
    "std": lambda: x.std(),
    "max": lambda: x.max(dim=1).values,
    "argmax": lambda: x.argmax(dim=1),
    "prod": lambda: x.prod(),
    "all": lambda: (x > -9).all(),
    "quantile": lambda: torch.quantile(v, 0.25),
    "median": lambda: torch.quantile(v, 0.5),
    "logsumexp": lambda: torch.logsumexp(x, dim=1),
    "norm": lambda: torch.linalg.vector_norm(x, dim=1),
    "cumsum": lambda: torch.cumsum(x, dim=1),
    "cummax": lambda: torch.cummax(v, dim=0).values,
    "diff": lambda: torch.diff(v),
    "nansum": lambda: torch.nansum(holes),
    "nanmean": lambda: torch.nanmean(holes),
    "bincount": lambda: torch.bincount(n, minlength=5),
    "histogram": lambda: torch.histc(v, 4, -2, 2),
    "segment_sum": lambda: torch.zeros(4).index_add(0, n, v),
}


def main() -> None:
    report(ROWS)


if __name__ == "__main__":
    main()
