"""The most arithmetic and memory traffic that PyTorch gets out of this machine."""

import torch

from snippets.benchmarks.harness import Case, agree
from snippets.benchmarks.peaks.work import COPIED, WORK, a, b
from snippets.benchmarks.with_torch import numbers, operators

__all__ = ["VARIANTS", "WORK"]


def float32() -> Case:
    x, y = torch.from_numpy(a), torch.from_numpy(b)
    return Case(lambda: x @ y, numbers, operators(lambda: x @ y))


def float64() -> Case:
    x, y = torch.from_numpy(a).double(), torch.from_numpy(b).double()
    return Case(lambda: x @ y, numbers, operators(lambda: x @ y))


def copy() -> Case:
    source, target = torch.ones(COPIED), torch.empty(COPIED)
    return Case(lambda: target.copy_(source), numbers)


VARIANTS = {"float32": float32, "float64": float64, "copy": copy}


def main() -> None:
    """Multiply once in each precision."""
    agree({"float32": float32, "float64": float64})


if __name__ == "__main__":
    main()
