"""The same matrix product by the library that NumPy was built with."""

from snippets.benchmarks.harness import agree
from snippets.benchmarks.matrix_product.in_numpy import eager
from snippets.benchmarks.matrix_product.work import WORK

__all__ = ["VARIANTS", "WORK"]

VARIANTS = {"openblas": eager}


def main() -> None:
    """Multiply once."""
    agree(VARIANTS)


if __name__ == "__main__":
    main()
