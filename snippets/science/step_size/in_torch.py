"""Half the step is a sixteenth of the error, until float32 has no more digits to give."""

import torch

from snippets.science.oscillator import FRICTION, START, STIFFNESS, TIME, exact
from snippets.science.reports import errors
from snippets.science.solver.in_torch import solve


def error(steps: int, dtype: torch.dtype) -> float:
    law, state = torch.tensor([[STIFFNESS, FRICTION], START], dtype=dtype)  # (2,), (2,)
    position: float = solve(law, state, TIME / steps, steps)[-1, 0].item()
    return abs(position - float(exact(TIME)))


def main() -> None:
    coarse, half, fine = (error(steps, torch.float64) for steps in (50, 100, 1600))
    fine_in_float32 = error(1600, torch.float32)
    assert 14 < coarse / half < 18 and fine_in_float32 > 10 * fine
    errors(coarse, half, fine, fine_in_float32)


if __name__ == "__main__":
    main()
