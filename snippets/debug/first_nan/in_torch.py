"""The loss is finite, its gradient nan: detect_anomaly names operator and line, and where on the input mends it."""

import warnings
from collections.abc import Callable

import torch


def root(x: torch.Tensor) -> torch.Tensor:
    return torch.where(x > 0, torch.sqrt(x), 0.0)


def mended(x: torch.Tensor) -> torch.Tensor:
    safe = torch.where(x > 0, x, 1.0)
    return torch.where(x > 0, torch.sqrt(safe), 0.0)


def slope(f: Callable[[torch.Tensor], torch.Tensor], x: float) -> float:
    point = torch.tensor(x, requires_grad=True)
    (found,) = torch.autograd.grad(f(point), point)
    return float(found)


def culprit(f: Callable[[torch.Tensor], torch.Tensor], x: float) -> tuple[str, str]:
    with warnings.catch_warnings(record=True) as caught, torch.autograd.set_detect_anomaly(True):
        try:
            slope(f, x)
        except RuntimeError as error:
            lines = str(caught[-1].message).splitlines()
            return str(error), next(line for line in lines[::-1] if "return" in line).strip()
    return "none", ""


def main() -> None:
    assert root(torch.tensor(0.0)) == 0 and slope(root, 0.0) != slope(root, 0.0)
    what, line = culprit(root, 0.0)
    assert "nan" in what and culprit(mended, 0.0) == ("none", "")
    assert slope(mended, 4.0) == slope(root, 4.0)
    print(what, line, sep="\n")
    print(f"slope_at_zero: {slope(mended, 0.0):.4f}")
    print(f"slope_at_four: {slope(mended, 4.0):.4f}")


if __name__ == "__main__":
    main()
