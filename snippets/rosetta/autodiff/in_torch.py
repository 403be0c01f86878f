"""Gradients, of one argument or several, and what is not differentiated."""

import torch
from torch.utils.checkpoint import checkpoint

from snippets.rosetta.rows import Rows, V, report

v, w = torch.from_numpy(V), torch.arange(4.0)  # (4,), (4,)


def f(x: torch.Tensor) -> torch.Tensor:
    return torch.sum(x**3)


def backward() -> object:
    x = v.clone().requires_grad_()
    f(x).backward()
    return x.grad


def recomputed() -> object:
    x = v.clone().requires_grad_()
    checkpoint(f, x, use_reentrant=False).backward()
    return x.grad


ROWS: Rows = {
    "backward": backward,
    "grad": lambda: torch.func.grad(f)(v),
    "value_and_grad": lambda: torch.func.grad_and_value(f)(v)[::-1],
    "argnums": lambda: torch.func.grad(lambda x, y: f(x * y), argnums=(0, 1))(v, w),
    "has_aux": lambda: torch.func.grad(lambda x: (f(x), x), has_aux=True)(v),
    "detach": lambda: torch.func.grad(lambda x: f(x * x.detach()))(v),
    "recomputed": recomputed,
    "not_recorded": lambda: torch.no_grad()(f)(v),
}


def main() -> None:
    report(ROWS)


if __name__ == "__main__":
    main()
