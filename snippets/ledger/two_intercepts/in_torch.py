"""A line with two intercepts: both get the same gradient, so only their sum is learnt, not either of them."""

import torch

xs = torch.tensor([1.0, 2.0, 3.0, 4.0, 5.0])  # (5,)
ys = xs - 1  # (5,)


def loss(w: torch.Tensor) -> torch.Tensor:
    return ((w[0] + w[1] * xs + w[2] - ys) ** 2).mean()  # ()


def train(start: torch.Tensor) -> torch.Tensor:
    """Weights (3,) after 500 steps: intercept, slope, second intercept."""
    w = start
    for _ in range(500):
        w = w - 0.04 * torch.func.grad(loss)(w)
    return w


def main() -> None:
    gradient = torch.func.grad(loss)(torch.tensor([0.2, 0.3, -0.7]))  # (3,)
    assert torch.equal(gradient[0], gradient[2])
    first, second = train(torch.tensor([0.0, 0.0, 0.0])), train(torch.tensor([4.0, 0.0, 0.0]))
    for w in (first, second):
        assert torch.allclose(
            torch.stack((w[0] + w[2], w[1])), torch.tensor([-1.0, 1.0]), atol=1e-3
        )
    print(f"gradient_w0: {gradient[0].item():.4f}")
    print(f"gradient_b: {gradient[2].item():.4f}")
    print(f"first_w0: {first[0].item():.3f}")
    print(f"second_w0: {second[0].item():.3f}")
    print(f"first_sum: {(first[0] + first[2]).item():.3f}")
    print(f"second_sum: {(second[0] + second[2]).item():.3f}")


if __name__ == "__main__":
    main()
