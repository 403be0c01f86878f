"""Half the step leaves a sixteenth of the error, and an error below the noise may still move the parameters."""

import numpy as np
import torch
from torch.func import jacfwd

from snippets.science.oscillator import FRICTION, START, STIFFNESS, TIME, exact
from snippets.science.reports import errors
from snippets.science.solver.in_torch import solve


def missed(law: torch.Tensor, steps: int) -> torch.Tensor:
    step, state = TIME / steps, torch.tensor(START, dtype=law.dtype)
    motion = torch.from_numpy(exact(step * np.arange(1, steps + 1)))  # (steps,)
    return solve(law, state, step, steps)[:, 0] - motion  # (steps,)


def largest(law: torch.Tensor, steps: int) -> torch.Tensor:
    return torch.abs(missed(law, steps)).max()  # ()


def shift(law: torch.Tensor, steps: int) -> torch.Tensor:
    slopes = jacfwd(missed)(law, steps)  # (steps, 2)
    away: torch.Tensor = torch.linalg.solve(slopes.T @ slopes, slopes.T @ missed(law, steps))
    return -away  # (2,)


def main() -> None:
    law = torch.tensor([STIFFNESS, FRICTION]).double()  # (2,)
    in_float64 = [largest(law, steps).item() for steps in (25, 50, 100, 1600)]
    in_float32 = [largest(law.float(), steps).item() for steps in (400, 1600)]
    errors(in_float64, in_float32, [shift(law, steps)[0].item() for steps in (25, 50)])


if __name__ == "__main__":
    main()
