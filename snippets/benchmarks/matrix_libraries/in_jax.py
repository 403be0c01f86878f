"""The same matrix product by the library that XLA calls, and by what it does without."""

from snippets.benchmarks.harness import agree
from snippets.benchmarks.matrix_product.in_jax import jit
from snippets.benchmarks.matrix_product.work import WORK
from snippets.benchmarks.with_jax import WITHOUT_YNNPACK

__all__ = ["VARIANTS", "WORK"]

VARIANTS = {"ynnpack": jit, "without_ynnpack": lambda: jit(WITHOUT_YNNPACK)}


def main() -> None:
    """Multiply once each way."""
    agree(VARIANTS)


if __name__ == "__main__":
    main()
