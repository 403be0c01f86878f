"""The second derivatives of an energy give the frequencies of two pendulums, and tell which rest is stable."""

from math import isnan, pi

import torch
from torch.func import grad, hessian

from snippets.science.pendulums import COUPLING, GRAVITY, report


def energy(angles: torch.Tensor) -> torch.Tensor:
    stretch = torch.sin(angles[0]) - torch.sin(angles[1])  # ()
    return -GRAVITY * torch.cos(angles).sum() + COUPLING / 2 * stretch**2  # ()


def derivatives(angles: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    return grad(energy)(angles), hessian(energy)(angles)  # (2,), (2, 2)


def by_differences(step: float) -> float:
    here, shift = torch.zeros(2), torch.tensor([step, 0.0])  # (2,), (2,)
    change = energy(here + shift) - 2 * energy(here) + energy(here - shift)  # ()
    return float(change) / step**2


def main() -> None:
    force, stiffness = derivatives(torch.zeros(2))  # (2,), (2, 2)
    force_upright, stiffness_upright = derivatives(torch.tensor([pi, pi]))  # (2,), (2, 2)
    assert force.abs().max() < 1e-5 and force_upright.abs().max() < 1e-5
    hanging, upright = map(torch.linalg.eigvalsh, (stiffness, stiffness_upright))  # (2,), (2,)
    assert isnan(torch.sqrt(upright)[0])
    differences = by_differences(0.03), by_differences(0.001)
    report(hanging.tolist(), upright.tolist(), stiffness[0, 0].item(), *differences)


if __name__ == "__main__":
    main()
