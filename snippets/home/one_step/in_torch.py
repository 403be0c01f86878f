"""One gradient step: backward() leaves the gradient in w.grad, and w is changed in place."""

import torch

xs = torch.tensor([1.0, 2.0, 3.0])  # (3,)
ys = torch.tensor([2.0, 4.0, 6.0])  # (3,)


def loss(w: torch.Tensor) -> torch.Tensor:
    """Mean squared error of the line w * x."""
    return torch.mean((w * xs - ys) ** 2)  # ()


def main() -> None:
    w = torch.tensor(0.5, requires_grad=True)  # ()
    before = loss(w)
    before.backward()
    assert w.grad is not None
    with torch.no_grad():
        w -= 0.1 * w.grad
        after = loss(w)
    assert after < before
    print(f"loss_before: {before.item():.4f}")
    print(f"gradient: {w.grad.item():.4f}")
    print(f"loss_after: {after.item():.4f}")


if __name__ == "__main__":
    main()
