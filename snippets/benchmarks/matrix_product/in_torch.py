"""A matrix product in PyTorch, which hands it to a library; on all cores, on one, and compiled."""

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


def case(threads: int | None = None, compiled: bool = False) -> Case:
    if threads:
        torch.set_num_threads(threads)
    x, y = torch.from_numpy(a), torch.from_numpy(b)
    product = torch.compile(torch.matmul) if compiled else torch.matmul
    told = operators(lambda: product(x, y))
    return Case(lambda: product(x, y), numbers, lambda: f"{told()}; {library()}")


VARIANTS = {
    "eager": case,
    "eager_one_thread": lambda: case(threads=1),
    "compiled": lambda: case(compiled=True),
}


def main() -> None:
    """Multiply once on all cores, and once on one."""
    agree(VARIANTS, apart=("compiled",))


if __name__ == "__main__":
    main()
