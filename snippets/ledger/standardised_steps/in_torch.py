"""The same line, each at its best learning rate: with standardised inputs it is found in a step, without in many."""

import torch

raw = torch.tensor([1.0, 2.0, 3.0, 4.0, 5.0])  # (5,)
ys = raw - 1  # (5,)
Pair = tuple[torch.Tensor, torch.Tensor]


def descend(design: torch.Tensor, rate: torch.Tensor, w: torch.Tensor) -> Pair:
    """The mean squared error at w, and w after a step."""
    errors = design @ w - ys  # (5,)
    return (errors**2).mean(), w - rate * 2 * design.T @ errors / 5


def steps(xs: torch.Tensor) -> int:
    """Steps of gradient descent until the mean squared error is below 1e-6."""
    design = torch.stack([xs, torch.ones(5)], dim=1)  # (5, 2)
    rate = 2 / torch.linalg.eigvalsh(2 * design.T @ design / 5).sum()  # ()
    w = torch.zeros(2)  # (2,)
    for step in range(1000):
        error, after = descend(design, rate, w)
        if error < 1e-6:
            return step
        w = after
    raise RuntimeError("not found in 1000 steps")


def main() -> None:
    standard = (raw - raw.mean()) / raw.std(correction=0)  # (5,)
    of_raw, of_standard = steps(raw), steps(standard)
    assert of_standard <= 2 and of_raw > 100
    print(f"more_than_100_when_raw: {int(of_raw > 100)}")
    print(f"steps_when_standardised: {of_standard}")


if __name__ == "__main__":
    main()
