"""A matrix product in PyTorch, which hands it to a library; on all cores and on one."""

import re

import torch

from snippets.benchmarks.harness import Case, agree
from snippets.benchmarks.matrix_product.work import WORK, a, b
from snippets.benchmarks.with_torch import numbers, operators

__all__ = ["VARIANTS", "WORK"]


def library() -> str:
    """The BLAS library that PyTorch was built with, the instructions it may use, its threads."""
    built = dict(
        re.findall(r"(BLAS_INFO|CPU capability usage)[=:] ?(\w+)", torch.__config__.show())
    )
    return f"{', '.join(built.values())}, {torch.get_num_threads()} threads"


def eager(threads: int | None = None) -> Case:
    if threads:
        torch.set_num_threads(threads)
    x, y = torch.from_numpy(a), torch.from_numpy(b)
    told = operators(lambda: x @ y)
    return Case(lambda: x @ y, numbers, lambda: f"{told()}; {library()}")


VARIANTS = {"eager": eager, "eager_one_thread": lambda: eager(threads=1)}


def main() -> None:
    """Multiply once on all cores, and once on one."""
    agree(VARIANTS)


if __name__ == "__main__":
    main()
