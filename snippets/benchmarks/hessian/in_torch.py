"""A Hessian in PyTorch: `torch.func`, the same compiled, and the older `torch.autograd.functional`."""

from functools import partial

import torch
from torch.autograd.functional import hessian as row_by_row
from torch.func import hessian

from snippets.benchmarks.harness import Case, agree
from snippets.benchmarks.hessian.work import WORK, b1, w1, w2, x
from snippets.benchmarks.with_torch import numbers, operators

__all__ = ["VARIANTS", "WORK"]
v1, c1, v2 = (torch.from_numpy(a) for a in (w1, b1, w2))


def function(x: torch.Tensor) -> torch.Tensor:
    return torch.tanh(x @ v1 + c1) @ v2  # ()


def func(compiled: bool = False) -> Case:
    second = torch.compile(hessian(function)) if compiled else hessian(function)
    step = partial(second, torch.from_numpy(x))
    return Case(step, numbers, operators(step))


def autograd() -> Case:
    step = partial(row_by_row, function, torch.from_numpy(x))
    return Case(step, numbers, operators(step))


def autograd_vectorized() -> Case:
    step = partial(row_by_row, function, torch.from_numpy(x), vectorize=True)
    return Case(step, numbers, operators(step))


VARIANTS = {
    "func": func,
    "func_compiled": lambda: func(compiled=True),
    "autograd": autograd,
    "autograd_vectorized": autograd_vectorized,
}


def main() -> None:
    """Differentiate twice in each variant that need not be compiled first."""
    agree(VARIANTS, apart=("func_compiled",))


if __name__ == "__main__":
    main()
