# /// script
# [tool.verified]
# differs = ["different_of_3_counted"]
# ///
"""Noise from a step counted in an attribute, and noise from a step that is an argument: both differ at each call."""

import torch


class Noisy:
    """Adds noise, and counts its calls to have other noise each time."""

    def __init__(self) -> None:
        self.step = 0

    def __call__(self, x: torch.Tensor) -> torch.Tensor:
        """The numbers x (3,) with noise of this call."""
        self.step += 1
        return noisy(x, self.step)  # (3,)


def noisy(x: torch.Tensor, step: int) -> torch.Tensor:
    return x + torch.randn(3, generator=torch.Generator().manual_seed(step))  # (3,)


def main() -> None:
    x, counted = torch.zeros(3), Noisy()  # (3,)
    hidden = {tuple(counted(x).tolist()) for _ in range(3)}
    passed = {tuple(noisy(x, step).tolist()) for step in range(3)}
    assert (len(hidden), counted.step) == (3, 3)
    print(f"different_of_3_counted: {len(hidden)}")
    print(f"different_of_3_passed: {len(passed)}")


if __name__ == "__main__":
    main()
