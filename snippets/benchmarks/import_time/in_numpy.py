"""Importing NumPy, and a Python interpreter that imports nothing."""

from snippets.benchmarks.harness import agree
from snippets.benchmarks.import_time.work import WORK, interpreter

__all__ = ["VARIANTS", "WORK"]
VARIANTS = {
    "import": lambda: interpreter("import numpy"),
    "nothing": lambda: interpreter("pass"),
}


def main() -> None:
    """Import it once each."""
    agree(VARIANTS)


if __name__ == "__main__":
    main()
