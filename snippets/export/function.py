"""torch.export takes modules, so a function is made one."""

from collections.abc import Callable

import torch
from torch import nn


class Function(nn.Module):
    """A module that does what a function of one tensor does."""

    def __init__(self, f: Callable[[torch.Tensor], torch.Tensor]) -> None:
        super().__init__()
        self.f = f

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Whatever f makes of x."""
        return self.f(x)


def main() -> None:
    x = torch.arange(3.0)  # (3,)
    program = torch.export.export(Function(torch.tanh), (x,)).module()
    assert torch.equal(program(x), torch.tanh(x))
    print(f"total: {program(x).sum():.4f}")


if __name__ == "__main__":
    main()
