"""A classical Runge-Kutta solver with fixed steps, against the exact motion of an oscillator."""

import torch

from snippets.science.oscillator import FRICTION, START, STEP, STEPS, STIFFNESS, TIME, exact


def slope(state: torch.Tensor, law: torch.Tensor) -> torch.Tensor:
    position, speed = state
    stiffness, friction = law
    return torch.stack([speed, -stiffness * position - friction * speed])  # (2,)


def advance(state: torch.Tensor, law: torch.Tensor, step: float) -> torch.Tensor:
    a = slope(state, law)
    b = slope(state + step / 2 * a, law)
    c = slope(state + step / 2 * b, law)
    d = slope(state + step * c, law)
    return state + step / 6 * (a + 2 * b + 2 * c + d)  # (2,)


def solve(law: torch.Tensor, state: torch.Tensor, step: float, steps: int) -> torch.Tensor:
    states = []
    for _ in range(steps):
        state = advance(state, law, step)
        states.append(state)
    return torch.stack(states)  # (steps, 2)


def main() -> None:
    law, state = torch.tensor([[STIFFNESS, FRICTION], START])  # (2,), (2,)
    end = solve(law, state, STEP, STEPS)[-1, 0].item()
    assert abs(end - exact(TIME)) < 1e-3
    print(f"end: {end:.3f}\nexact: {exact(TIME):.3f}")


if __name__ == "__main__":
    main()
