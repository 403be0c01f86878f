"""Gradients clipped, and six steps of each schedule."""

from collections.abc import Callable

import torch
from torch import nn
from torch.optim import lr_scheduler

from snippets.rosetta.rows import Rows, V, report


def clipped(clip: Callable[[torch.Tensor], object]) -> torch.Tensor | None:
    weights = torch.tensor(V, requires_grad=True)  # (4,)
    (weights**2).sum().backward()
    clip(weights)
    return weights.grad


def rates(make: Callable[[torch.optim.Optimizer], lr_scheduler.LRScheduler]) -> object:
    optimizer = torch.optim.SGD([torch.tensor(V, requires_grad=True)], lr=0.1)
    schedule, seen = make(optimizer), []
    for _ in range(6):
        seen.append(schedule.get_last_lr()[0])
        optimizer.step()
        schedule.step()
    return torch.tensor(seen)


ROWS: Rows = {
    "clip_norm": lambda: clipped(lambda p: nn.utils.clip_grad_norm_(p, 1.0)),
    "clip_value": lambda: clipped(lambda p: nn.utils.clip_grad_value_(p, 1.0)),
    "step_rate": lambda: rates(lambda o: lr_scheduler.StepLR(o, 2, 0.5)),
    "cosine_rate": lambda: rates(lambda o: lr_scheduler.CosineAnnealingLR(o, 5)),
    "warm_up": lambda: rates(lambda o: lr_scheduler.LinearLR(o, 0.2, 1.0, 4)),
}


def main() -> None:
    report(ROWS)


if __name__ == "__main__":
    main()
