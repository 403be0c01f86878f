"""A new length at each step in PyTorch: as it stands, compiled with the length left open, compiled for each length."""

import atexit
from contextlib import ExitStack
from typing import Any

import torch

from snippets.benchmarks.harness import Case, agree
from snippets.benchmarks.recompile.work import WORK, arrays, settle

__all__ = ["VARIANTS", "WORK"]


def mean(x: torch.Tensor) -> torch.Tensor:
    return torch.tanh(2 * x + 1).mean()


def graphs() -> str:
    """How many graphs were compiled, and how many were only read from the disk."""
    counted = torch._dynamo.utils.counters
    read = counted["inductor"]["fxgraph_cache_hit"]
    return f"{counted['stats']['unique_graphs']} graphs, {read} of them read from the disk"


def case(function: Any) -> Case:
    given = arrays()
    step = lambda: function(torch.from_numpy(next(given)))  # noqa: E731
    return Case(step, lambda y: [float(y)], graphs if function is not mean else None, settle)


def compiled(dynamic: bool | None = None) -> Case:
    from torch._inductor.utils import fresh_cache

    folder = ExitStack()  # of this process alone: no length is found there
    folder.enter_context(fresh_cache())
    atexit.register(folder.close)
    torch._dynamo.config.recompile_limit = 10_000
    torch._dynamo.config.accumulated_recompile_limit = 10_000
    torch._dynamo.config.fail_on_recompile_limit_hit = True  # rather than run as it stands
    return case(torch.compile(mean, dynamic=dynamic))


VARIANTS = {
    "eager": lambda: case(mean),
    "compiled": compiled,
    "compiled_static": lambda: compiled(dynamic=False),
}


def main() -> None:
    """Take one step in the variant that need not be compiled first."""
    agree(VARIANTS, apart=("compiled", "compiled_static"))


if __name__ == "__main__":
    main()
