"""The second derivatives of an energy give the frequencies of two pendulums, and tell which rest is stable."""

from math import isnan, pi

import torch
from torch.func import grad, hessian

from snippets.science.pendulums import COUPLING, GRAVITY, report


def energy(angles: torch.Tensor) -> torch.Tensor:
    stretch = torch.sin(angles[0]) - torch.sin(angles[1])  # ()
    return -GRAVITY * torch.cos(angles).sum() + COUPLING / 2 * stretch**2  # ()


def curvatures(angles: torch.Tensor) -> torch.Tensor:
    found: torch.Tensor = torch.linalg.eigvalsh(hessian(energy)(angles))  # (2,)
    return found


def by_differences(step: float) -> torch.Tensor:
    here, shift = torch.zeros(2), torch.tensor([step, 0.0])  # (2,), (2,)
    change = energy(here + shift) - 2 * energy(here) + energy(here - shift)  # ()
    return change / step**2  # ()


def main() -> None:
    assert torch.allclose(grad(energy)(torch.zeros(2)), torch.zeros(2))
    hanging = curvatures(torch.zeros(2)).tolist()
    upright = curvatures(torch.tensor([pi, pi]))  # (2,)
    assert isnan(torch.sqrt(upright)[0])
    corner = hessian(energy)(torch.zeros(2))[0, 0].item()
    report(hanging, upright.tolist(), corner, by_differences(1e-3).item())


if __name__ == "__main__":
    main()
