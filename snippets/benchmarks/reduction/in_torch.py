"""Both reductions in PyTorch: operator by operator, and compiled."""

import torch

from snippets.benchmarks.harness import Case, agree
from snippets.benchmarks.reduction.work import SIZE, WORK, x
from snippets.benchmarks.with_torch import numbers, operators

__all__ = ["VARIANTS", "WORK"]
Two = tuple[torch.Tensor, torch.Tensor]
xs = torch.from_numpy(x)


def reduce(x: torch.Tensor) -> Two:
    return x.sum(dim=1), x.logsumexp(dim=0)


def both(two: Two) -> list[float]:
    sums, logs = two
    return numbers(logs) + numbers(sums / SIZE**0.5)


def eager() -> Case:
    return Case(lambda: reduce(xs), both, operators(lambda: reduce(xs)))


def compiled() -> Case:
    fused = torch.compile(reduce)
    return Case(lambda: fused(xs), both, operators(lambda: fused(xs)))


VARIANTS = {"eager": eager, "compiled": compiled}


def main() -> None:
    """Reduce once in each variant that need not be compiled first."""
    agree(VARIANTS, apart=("compiled",))


if __name__ == "__main__":
    main()
