"""Stiffness and friction found from noisy data, by differentiating through an ODE solver."""

import torch
from torch.func import grad, jacfwd

from snippets.science.oscillator import START, STEP, STEPS, seen
from snippets.science.reports import fitted
from snippets.science.solver.in_torch import solve


def residuals(law: torch.Tensor, data: torch.Tensor) -> torch.Tensor:
    return solve(law, torch.tensor(START).double(), STEP, STEPS)[:, 0] - data  # (steps,)


def loss(law: torch.Tensor, data: torch.Tensor) -> torch.Tensor:
    return torch.sum(residuals(law, data) ** 2)  # ()


def improved(law: torch.Tensor, data: torch.Tensor) -> torch.Tensor:
    slopes = jacfwd(residuals)(law, data)  # (steps, 2)
    away: torch.Tensor = torch.linalg.solve(slopes.T @ slopes, slopes.T @ residuals(law, data))
    return law - away  # (2,)


def fit(law: torch.Tensor, data: torch.Tensor, times: int) -> torch.Tensor:
    for _ in range(times):
        law = improved(law, data)
    return law  # (2,)


def main() -> None:
    data = torch.from_numpy(seen(1)[0])  # (steps,)
    near, far = torch.tensor([[3.0, 0.2], [8.0, 0.2]]).double()  # (2,), (2,)
    gradient = grad(loss)(near, data)  # (2,)
    shifts = 1e-6 * torch.eye(2).double()
    difference = [(loss(near + s, data) - loss(near - s, data)) / 2e-6 for s in shifts]
    found, lost = (fit(start, data, 6) for start in (near, far))  # (2,), (2,)
    fitted(gradient, difference, found, lost)


if __name__ == "__main__":
    main()
