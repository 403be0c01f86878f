"""A matrix product in NumPy, which hands it to the BLAS library that it was built with."""

from snippets.benchmarks.harness import Case, agree
from snippets.benchmarks.matrix_product.work import WORK, a, b
from snippets.benchmarks.with_numpy import blas, numbers

__all__ = ["VARIANTS", "WORK"]


def eager() -> Case:
    return Case(lambda: a @ b, numbers, blas)


VARIANTS = {"eager": eager}


def main() -> None:
    """Multiply once."""
    agree(VARIANTS)


if __name__ == "__main__":
    main()
