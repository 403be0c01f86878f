"""Adam in PyTorch: array by array, all arrays at once, fused, and compiled."""

from typing import Any

import torch

from snippets.benchmarks.harness import Case, agree
from snippets.benchmarks.optimizer_step.work import RATE, WORK, gradients
from snippets.benchmarks.with_torch import numbers, operators

__all__ = ["VARIANTS", "WORK"]


def adam(compiled: bool = False, **options: Any) -> Case:
    parameters = [torch.zeros(g.shape, requires_grad=True) for g in gradients]
    for parameter, g in zip(parameters, gradients, strict=True):
        parameter.grad = torch.from_numpy(g)
    optimizer = torch.optim.Adam(parameters, lr=RATE, **options)
    update: Any = torch.compile(optimizer.step) if compiled else optimizer.step

    def step() -> torch.optim.Adam:
        update()
        return optimizer

    return Case(step, changed, operators(step))


def changed(optimizer: torch.optim.Adam) -> list[float]:
    """Parameter in units of the rate, first moment, root of the second, of the first array."""
    p = optimizer.param_groups[0]["params"][0]
    state = optimizer.state[p]
    return numbers(p / RATE) + numbers(state["exp_avg"]) + numbers(state["exp_avg_sq"].sqrt())


VARIANTS = {
    "eager": adam,
    "foreach": lambda: adam(foreach=True),
    "fused": lambda: adam(fused=True),
    "compiled": lambda: adam(compiled=True),
}


def main() -> None:
    """Take one step in each variant that need not be compiled first."""
    agree(VARIANTS, apart=("compiled",))


if __name__ == "__main__":
    main()
