"""A shuffled epoch in NumPy alone: indexing by a permutation."""

import numpy as np

from snippets.benchmarks.data_loading.work import BATCH, BATCHES, ROWS, WORK, rows
from snippets.benchmarks.harness import Case, agree

__all__ = ["VARIANTS", "WORK"]


def index() -> Case:
    rng = np.random.default_rng(0)

    def step() -> float:
        found = np.float32(0)
        for chosen in rng.permutation(ROWS).reshape(BATCHES, BATCH):
            found += rows[chosen][:, 0].sum()
        return float(found)

    return Case(step, lambda found: [found])


VARIANTS = {"index": index}


def main() -> None:
    """Go through the rows once."""
    agree(VARIANTS)


if __name__ == "__main__":
    main()
