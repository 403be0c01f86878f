"""An ordinary differential equation in PyTorch: a Python loop, its step eager or compiled."""

from collections.abc import Callable

import torch

from snippets.benchmarks.harness import Case, agree
from snippets.benchmarks.ode.work import STEP, STEPS, WORK, coupling, growth, start
from snippets.benchmarks.with_torch import numbers, operators

__all__ = ["VARIANTS", "WORK"]
with torch.inference_mode():  # else the second call would be of another kind, and compiled again
    rate, pull, begin = map(torch.tensor, (growth, coupling, start))


def slope(s: torch.Tensor) -> torch.Tensor:
    return s * (rate + pull * s.flip(0))  # (2,)


def advance(s: torch.Tensor) -> torch.Tensor:
    a = slope(s)
    b = slope(s + STEP / 2 * a)
    c = slope(s + STEP / 2 * b)
    d = slope(s + STEP * c)
    return s + STEP / 6 * (a + 2 * b + 2 * c + d)


def advance_in_fewer(s: torch.Tensor) -> torch.Tensor:
    def slope(s: torch.Tensor) -> torch.Tensor:
        return s * torch.addcmul(rate, pull, s.flip(0))

    a = slope(s)
    b = slope(torch.add(s, a, alpha=STEP / 2))
    c = slope(torch.add(s, b, alpha=STEP / 2))
    d = slope(torch.add(s, c, alpha=STEP))
    return torch.add(s, torch.add(a + d, b + c, alpha=2), alpha=STEP / 6)


def loop(move: Callable[[torch.Tensor], torch.Tensor]) -> Case:
    @torch.inference_mode()
    def step() -> torch.Tensor:
        s = begin
        for _ in range(STEPS):
            s = move(s)
        return s

    return Case(step, numbers, operators(step))


VARIANTS = {
    "eager": lambda: loop(advance),
    "eager_fewer_operators": lambda: loop(advance_in_fewer),
    "compiled": lambda: loop(torch.compile(advance)),
}


def main() -> None:
    """Integrate once, without compiling."""
    agree(VARIANTS, apart=("compiled",))


if __name__ == "__main__":
    main()
