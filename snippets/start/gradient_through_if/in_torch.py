"""The gradient of a function with a Python `if` and `while`: each input takes its own path."""

import torch


def f(x: torch.Tensor) -> torch.Tensor:
    """Doubled until it passes 10 if positive, squared otherwise."""
    if x > 0:
        while x < 10:
            x = 2 * x
        return x
    return x**2


def gradient(x: float) -> float:
    point = torch.tensor(x, requires_grad=True)  # ()
    f(point).backward()
    assert point.grad is not None
    return float(point.grad)


def main() -> None:
    assert gradient(1.5) == 8
    assert gradient(6.0) == 2
    assert gradient(-1.5) == -3
    print(f"three_doublings: {gradient(1.5):.4f}")
    print(f"one_doubling: {gradient(6.0):.4f}")
    print(f"other_branch: {gradient(-1.5):.4f}")


if __name__ == "__main__":
    main()
