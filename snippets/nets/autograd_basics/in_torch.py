"""The slope of w * w², whole, and with one factor held constant by detach()."""

from collections.abc import Callable

import torch


def whole(w: torch.Tensor) -> torch.Tensor:
    return w * w**2  # ()


def first_held(w: torch.Tensor) -> torch.Tensor:
    return w.detach() * w**2  # ()


def second_held(w: torch.Tensor) -> torch.Tensor:
    with torch.no_grad():
        square = w**2
    assert not square.requires_grad
    return w * square  # ()


def value_and_slope(f: Callable[[torch.Tensor], torch.Tensor]) -> tuple[float, float]:
    w = torch.tensor(3.0, requires_grad=True)  # ()
    value = f(w)
    (slope,) = torch.autograd.grad(value, w)
    return value.item(), slope.item()


def main() -> None:
    value, slope = value_and_slope(whole)
    _, first = value_and_slope(first_held)
    _, second = value_and_slope(second_held)
    assert (value, slope) == (3**3, 3 * 3**2)
    assert first + second == slope
    print(f"value: {value:.4f}")
    print(f"slope: {slope:.4f}")
    print(f"first_held: {first:.4f}")
    print(f"second_held: {second:.4f}")


if __name__ == "__main__":
    main()
