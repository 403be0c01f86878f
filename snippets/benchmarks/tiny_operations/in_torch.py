"""Twenty operations on 16 numbers in PyTorch: dispatched one by one, and compiled into one loop."""

from collections.abc import Callable

import torch

from snippets.benchmarks.harness import Case, agree
from snippets.benchmarks.tiny_operations.work import TIMES, WORK, a, b, x
from snippets.benchmarks.with_torch import numbers, operators

__all__ = ["VARIANTS", "WORK"]


def twenty(h: torch.Tensor, a: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
    for _ in range(TIMES):
        h = torch.tanh(h * a + b) - h
    return h


def called(function: Callable[..., torch.Tensor]) -> Case:
    tensors = [torch.from_numpy(array) for array in (x, a, b)]

    @torch.inference_mode()
    def step() -> torch.Tensor:
        return function(*tensors)

    return Case(step, numbers, operators(step))


VARIANTS = {"eager": lambda: called(twenty), "compiled": lambda: called(torch.compile(twenty))}


def main() -> None:
    """Do it once, one by one."""
    agree(VARIANTS, apart=("compiled",))


if __name__ == "__main__":
    main()
