"""Through three sines, reverse mode keeps their three inputs for the way back, and forward mode keeps nothing."""

from collections.abc import Callable

import torch
from torch import Tensor


def chain(x: Tensor) -> Tensor:
    return x.sin().sin().sin()  # (n,)


def saved(work: Callable[[], object]) -> list[Tensor]:
    """What autograd saves for the way back while the work is done."""
    kept: list[Tensor] = []

    def keep(value: Tensor) -> Tensor:
        kept.append(value)
        return value

    with torch.autograd.graph.saved_tensors_hooks(keep, lambda value: value):
        work()
    return kept


def kept_by_vjp(x: Tensor) -> list[Tensor]:
    return saved(lambda: chain(x.clone().requires_grad_()))


def kept_by_jvp(x: Tensor) -> list[Tensor]:
    return saved(lambda: torch.func.jvp(chain, (x,), (torch.ones_like(x),)))


def main() -> None:
    x = torch.tensor([0.5, 1.0])  # (n,)
    inputs = [x, x.sin(), x.sin().sin()]
    backward, forward = kept_by_vjp(x), kept_by_jvp(x)
    assert len(backward) == len(inputs) and not forward
    assert all(any(torch.allclose(value, kept) for kept in backward) for value in inputs)
    print(f"kept_by_vjp: {len(backward)}\nkept_by_jvp: {len(forward)}")


if __name__ == "__main__":
    main()
