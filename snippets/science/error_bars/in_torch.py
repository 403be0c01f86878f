"""The Hessian of the loss says how far a fit may be off, and 200 fits to fresh noise agree with it."""

import torch
from torch.func import hessian, vmap

from snippets.science.fit.in_torch import improved, loss
from snippets.science.oscillator import FRICTION, NOISE, STIFFNESS, seen
from snippets.science.reports import bars


def predicted(law: torch.Tensor, data: torch.Tensor) -> torch.Tensor:
    spread: torch.Tensor = 2 * NOISE**2 * torch.linalg.inv(hessian(loss)(law, data))  # (2, 2)
    return spread.diagonal().sqrt()  # (2,)


def main() -> None:
    data = torch.from_numpy(seen(200))  # (200, steps)
    laws = torch.tensor([STIFFNESS, FRICTION]).double().expand(200, 2)
    for _ in range(3):
        laws = vmap(improved)(laws, data)
    bars(laws.std(0), predicted(laws[0], data[0]))


if __name__ == "__main__":
    main()
