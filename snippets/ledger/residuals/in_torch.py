"""Reverse mode keeps intermediate results until the gradient is taken; recomputing some, it keeps fewer."""

from collections.abc import Callable

import torch
from torch import Tensor
from torch.utils.checkpoint import checkpoint

Block = Callable[[Tensor], Tensor]


def block(x: Tensor) -> Tensor:
    return x.sin().sin().sin()  # (n,)


def recomputed(x: Tensor) -> Tensor:
    kept: Tensor = checkpoint(block, x, use_reentrant=False)
    return kept


def kept_and_gradient(block: Block) -> tuple[int, Tensor]:
    """How many tensors are kept for the gradient through four blocks, and that gradient (n,)."""
    kept: list[Tensor] = []
    x = torch.linspace(0.1, 1.0, 10, requires_grad=True)  # (n,)

    def keep(tensor: Tensor) -> Tensor:
        kept.append(tensor)
        return tensor

    with torch.autograd.graph.saved_tensors_hooks(keep, lambda tensor: tensor):
        y = block(block(block(block(x))))
    (gradient,) = torch.autograd.grad(y.sum(), x)
    return len(kept), gradient


def main() -> None:
    (all_kept, gradient), (fewer_kept, again) = map(kept_and_gradient, (block, recomputed))
    assert torch.allclose(gradient, again) and fewer_kept < all_kept
    print(f"kept: {all_kept}")
    print(f"kept_when_recomputed: {fewer_kept}")
    print(f"slope: {gradient[0]:.4f}")


if __name__ == "__main__":
    main()
