"""Rounding with the slope 1 and no rule of one's own: what rounding changes is a constant to the gradient."""

import torch


def rounded(x: torch.Tensor) -> torch.Tensor:
    return x + (torch.round(x) - x).detach()  # the shape of x


def main() -> None:
    x = torch.tensor([2.7, -0.2, 0.4])  # (3,)
    assert torch.allclose(rounded(x), torch.round(x), atol=1e-6)
    slopes = torch.func.grad(lambda x: rounded(x).sum())(x)  # (3,)
    pushed = torch.func.jvp(rounded, (x,), (torch.ones(3),))[1]  # (3,)
    assert slopes.tolist() == pushed.tolist() == [1, 1, 1]
    print(f"value: {rounded(x)[0]:.1f}")
    print(f"slope: {slopes[0]:.1f}")
    print(f"slope_forward: {pushed[0]:.1f}")


if __name__ == "__main__":
    main()
