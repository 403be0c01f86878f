"""Three steps of each optimizer, all from one start."""

from collections.abc import Callable

import torch

from snippets.rosetta.rows import Rows, V, report


def moved(make: Callable[[list[torch.Tensor]], torch.optim.Optimizer]) -> torch.Tensor:
    weights = torch.tensor(V, requires_grad=True)  # (4,)
    optimizer = make([weights])
    for _ in range(3):
        optimizer.zero_grad()
        (weights**2).sum().backward()
        optimizer.step()
    return weights


ROWS: Rows = {
    "sgd": lambda: moved(lambda p: torch.optim.SGD(p, lr=0.1)),
    "momentum": lambda: moved(lambda p: torch.optim.SGD(p, lr=0.1, momentum=0.9)),
    "nesterov": lambda: moved(lambda p: torch.optim.SGD(p, 0.1, 0.9, nesterov=True)),
    "sgd_decay": lambda: moved(lambda p: torch.optim.SGD(p, lr=0.1, weight_decay=0.01)),
    "adam": lambda: moved(lambda p: torch.optim.Adam(p, lr=0.1)),
    "adamw": lambda: moved(lambda p: torch.optim.AdamW(p, lr=0.1)),
    "adamax": lambda: moved(lambda p: torch.optim.Adamax(p, lr=0.1)),
    "adagrad": lambda: moved(lambda p: torch.optim.Adagrad(p, lr=0.1)),
    "rmsprop": lambda: moved(lambda p: torch.optim.RMSprop(p, lr=0.1)),
}


def main() -> None:
    report(ROWS)


if __name__ == "__main__":
    main()
