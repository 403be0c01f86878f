"""Two ways to grow without end: friction with the wrong sign, and a step too long for the stiffest motion."""

import torch
from torch.func import jacfwd

from snippets.science.oscillator import START, STIFFNESS
from snippets.science.reports import ends
from snippets.science.solver.in_torch import slope, solve


def end(friction: float, step: float, steps: int) -> list[float]:
    law, state = torch.tensor([[STIFFNESS, friction], START]).double()  # (2,), (2,)
    last: list[float] = solve(law, state, step, steps)[-1].tolist()
    return last


def implicit_end(friction: float, step: float, steps: int) -> list[float]:
    law, state = torch.tensor([[STIFFNESS, friction], START]).double()  # (2,), (2,)
    for _ in range(steps):
        slopes = torch.eye(2).double() - step * jacfwd(slope)(state, law)  # (2, 2)
        state = state + torch.linalg.solve(slopes, step * slope(state, law))  # (2,)
    last: list[float] = state.tolist()
    return last


def main() -> None:
    slowed, driven = end(0.5, 0.1, 100), end(-0.5, 0.1, 100)
    short, long = end(100.0, 0.025, 400), end(100.0, 0.03, 100)
    ends(slowed, driven, short, long, implicit_end(100.0, 0.2, 50))


if __name__ == "__main__":
    main()
