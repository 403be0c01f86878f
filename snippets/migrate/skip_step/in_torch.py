"""A batch with a nan is skipped: in PyTorch by an `if` on the number."""

import torch

batches = torch.tensor([1.0, float("nan"), 2.0])  # (n,)


def step(weight: torch.Tensor, x: torch.Tensor) -> torch.Tensor:
    gradient = 2 * (weight - x)  # ()
    if torch.isfinite(gradient):
        return weight - 0.25 * gradient
    return weight


def main() -> None:
    weight = torch.tensor(0.0)  # ()
    for x in batches:
        weight = step(weight, x)
    print(f"weight: {weight.item():.4f}")


if __name__ == "__main__":
    main()
