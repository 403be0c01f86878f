"""A sum of losses without .item() keeps the graph of every step, and grows by each; with .item() it is a number."""

from typing import Any

import torch
from torch import nn


def nodes(node: Any) -> int:
    """How many operations a tensor's graph holds."""
    waiting, found = [node], set()
    while waiting:
        this = waiting.pop()
        if this is not None and this not in found:
            found.add(this)
            waiting += [before for before, _ in this.next_functions]
    return len(found)


def kept(steps: int, item: bool) -> int:
    torch.manual_seed(0)
    model, total = nn.Linear(3, 1), torch.zeros(())
    for _ in range(steps):
        loss = model(torch.ones(4, 3)).square().mean()
        total = total + (loss.item() if item else loss)
    return nodes(total.grad_fn)


def main() -> None:
    assert kept(20, item=False) - kept(10, item=False) == 10 * (kept(2, False) - kept(1, False))
    assert kept(20, item=True) == 0
    print(f"kept_after_10_steps: {kept(10, item=False)}")
    print(f"kept_after_20_steps: {kept(20, item=False)}")
    print(f"kept_with_item: {kept(20, item=True)}")


if __name__ == "__main__":
    main()
