"""Importing JAX, importing it to add three numbers, and importing flax.nnx."""

from snippets.benchmarks.harness import agree
from snippets.benchmarks.import_time.work import WORK, interpreter

__all__ = ["VARIANTS", "WORK"]
VARIANTS = {
    "import": lambda: interpreter("import jax"),
    "first_sum": lambda: interpreter("import jax; jax.numpy.arange(3).sum().item()"),
    "nnx": lambda: interpreter("import flax.nnx"),
}


def main() -> None:
    """Import it once each."""
    agree(VARIANTS)


if __name__ == "__main__":
    main()
