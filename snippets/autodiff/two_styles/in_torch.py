"""One gradient in two styles: along a tape that was recorded, and by a function made of a function."""

import torch


def f(x: torch.Tensor) -> torch.Tensor:
    return torch.sum(torch.sin(x) * x)  # ()


def by_tape(x: torch.Tensor) -> torch.Tensor:
    leaf = x.clone().requires_grad_()  # (3,)
    y = f(leaf)
    assert y.grad_fn is not None and y.grad_fn.name() == "SumBackward0"
    y.backward()
    assert leaf.grad is not None
    return leaf.grad  # (3,)


def by_transformation(x: torch.Tensor) -> torch.Tensor:
    gradient: torch.Tensor = torch.func.grad(f)(x)  # (3,)
    return gradient


def main() -> None:
    x = torch.tensor([0.5, 1.0, 1.5])  # (3,)
    tape, transformation = by_tape(x), by_transformation(x)
    assert torch.allclose(tape, torch.cos(x) * x + torch.sin(x), atol=1e-6)
    assert torch.allclose(tape, transformation, atol=1e-6)
    leaf = x.clone().requires_grad_()  # (3,)
    (asked,) = torch.autograd.grad(f(leaf), leaf)
    assert torch.equal(asked, tape) and torch.equal(by_transformation(leaf), transformation)
    assert leaf.grad is None
    print(f"by_tape: {tape[0]:.4f}")
    print(f"by_transformation: {transformation[0]:.4f}")


if __name__ == "__main__":
    main()
