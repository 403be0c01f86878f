# /// script
# [tool.verified]
# differs = ["adamw", "adagrad", "adagrad_small", "rmsprop", "rmsprop_small"]
# ///
"""One step of an optimizer left at its defaults."""

from collections.abc import Callable

import torch

from snippets.defaults.rows import As, check
from snippets.rosetta.rows import Rows, report


def stepped(make: Callable[[list[torch.Tensor]], torch.optim.Optimizer], slope: float) -> object:
    weight = torch.ones(1, requires_grad=True)  # (1,)
    weight.grad = torch.full((1,), slope)
    make([weight]).step()
    return weight


AS_IT_IS: As = {
    "adamw": (0.999, lambda: stepped(lambda p: torch.optim.AdamW(p, lr=0.1), 0.0)),
    "adagrad": (0.9, lambda: stepped(lambda p: torch.optim.Adagrad(p, lr=0.1), 1.0)),
    "adagrad_small": (0.9, lambda: stepped(lambda p: torch.optim.Adagrad(p, lr=0.1), 1e-4)),
    "rmsprop": (0.5, lambda: stepped(lambda p: torch.optim.RMSprop(p, lr=0.05), 1.0)),
    "rmsprop_small": (0.5005, lambda: stepped(lambda p: torch.optim.RMSprop(p, lr=0.05), 1e-4)),
}
EQUAL: Rows = {
    "adamw_equal": lambda: stepped(lambda p: torch.optim.AdamW(p, lr=0.1), 0.0),
    "adagrad_equal": lambda: stepped(lambda p: torch.optim.Adagrad(p, lr=0.1), 1.0),
    "adagrad_small_equal": lambda: stepped(lambda p: torch.optim.Adagrad(p, lr=0.1), 1e-4),
    "rmsprop_equal": lambda: stepped(lambda p: torch.optim.RMSprop(p, lr=0.05), 1.0),
    "rmsprop_small_equal": lambda: stepped(lambda p: torch.optim.RMSprop(p, lr=0.05), 1e-4),
}


def main() -> None:
    check(AS_IT_IS)
    report(EQUAL)


if __name__ == "__main__":
    main()
