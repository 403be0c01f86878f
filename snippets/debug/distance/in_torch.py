"""A length has no slope at zero, and nan comes of it: choose the input before the root, and the slope there is 0."""

import torch
from torch.func import grad


def length(x: torch.Tensor) -> torch.Tensor:
    return torch.sqrt(torch.sum(x**2))


def mended(x: torch.Tensor) -> torch.Tensor:
    square = torch.sum(x**2)
    safe = torch.where(square > 0, square, 1.0)
    return torch.where(square > 0, torch.sqrt(safe), 0.0)


def main() -> None:
    zero, other = torch.zeros(2), torch.tensor([3.0, 4.0])
    assert torch.isnan(grad(length)(zero)).all()
    at_zero, at_other = grad(mended)(zero).tolist(), grad(mended)(other).tolist()
    assert mended(zero) == 0 and at_zero == [0, 0]
    assert mended(other) == 5 and at_other == grad(length)(other).tolist()
    print(f"at_zero: {at_zero[0]:.4f}")
    print(f"by_x: {at_other[0]:.4f}")
    print(f"by_y: {at_other[1]:.4f}")


if __name__ == "__main__":
    main()
