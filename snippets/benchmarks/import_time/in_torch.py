"""Importing PyTorch, and importing it to add three numbers."""

from snippets.benchmarks.harness import agree
from snippets.benchmarks.import_time.work import WORK, interpreter

__all__ = ["VARIANTS", "WORK"]
VARIANTS = {
    "import": lambda: interpreter("import torch"),
    "first_sum": lambda: interpreter("import torch; torch.arange(3).sum().item()"),
}


def main() -> None:
    """Import it once each."""
    agree(VARIANTS)


if __name__ == "__main__":
    main()
