"""Rounding, whose slope is 0 nearly everywhere, is given the slope 1: a rule is believed, and only a check objects."""

from typing import Any

import torch
from torch.autograd import Function, gradcheck

from snippets.exec.refused import refused


class Rounded(Function):
    """Rounding, and the rule for the way back."""

    @staticmethod
    def forward(x: torch.Tensor) -> torch.Tensor:
        """The value."""
        return torch.round(x)

    @staticmethod
    def setup_context(ctx: Any, inputs: tuple[Any, ...], output: Any) -> None:
        """Nothing is kept."""

    @staticmethod
    def backward(ctx: Any, cotangent: torch.Tensor) -> torch.Tensor:
        """As if rounding changed nothing."""
        return cotangent


def rounded(x: torch.Tensor) -> torch.Tensor:
    result: torch.Tensor = Rounded.apply(x)
    return result


def main() -> None:
    x = torch.tensor(2.7)  # ()
    plain, ruled = torch.func.grad(torch.round)(x), torch.func.grad(rounded)(x)
    assert rounded(x) == 3 and (plain, ruled) == (0, 1)
    assert refused(lambda x: gradcheck(rounded, x), x.double().requires_grad_(), RuntimeError)
    print(f"value: {rounded(x):.1f}")
    print(f"slope_of_round: {plain:.1f}")
    print(f"slope_by_rule: {ruled:.1f}")


if __name__ == "__main__":
    main()
