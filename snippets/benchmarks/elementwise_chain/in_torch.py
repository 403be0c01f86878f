"""The chain in PyTorch: operator by operator, into the same array each time, and compiled."""

import torch

from snippets.benchmarks.elementwise_chain.work import WORK, x
from snippets.benchmarks.harness import Case, agree
from snippets.benchmarks.with_torch import numbers, operators

__all__ = ["VARIANTS", "WORK"]
xs = torch.from_numpy(x)


def chain(x: torch.Tensor) -> torch.Tensor:
    y = (x * 1.5 + 0.5) * x
    y = (y - 1.0).abs() + x
    y = y.clamp_min(0.1) * x
    return (y - x).clamp_max(4.0)


def chain_in_place(x: torch.Tensor) -> torch.Tensor:
    y = (x * 1.5).add_(0.5).mul_(x)
    y.sub_(1.0).abs_().add_(x)
    y.clamp_min_(0.1).mul_(x)
    return y.sub_(x).clamp_max_(4.0)


def eager() -> Case:
    return Case(lambda: chain(xs), numbers, operators(lambda: chain(xs)))


def in_place() -> Case:
    return Case(lambda: chain_in_place(xs), numbers, operators(lambda: chain_in_place(xs)))


def compiled() -> Case:
    fused = torch.compile(chain)
    return Case(lambda: fused(xs), numbers, operators(lambda: fused(xs)))


VARIANTS = {"eager": eager, "in_place": in_place, "compiled": compiled}


def main() -> None:
    """Compute the chain once in each variant that need not be compiled first."""
    agree(VARIANTS, apart=("compiled",))


if __name__ == "__main__":
    main()
