"""Eight layers, kept whole and in two stretches that run again: fewer bytes wait for backward, more is multiplied."""

import torch
from torch import Tensor
from torch.autograd.graph import saved_tensors_hooks
from torch.utils.checkpoint import checkpoint
from torch.utils.flop_counter import FlopCounterMode


def stretch(x: Tensor, w: Tensor) -> Tensor:
    for _ in range(4):
        x = torch.sin(x @ w)  # (512, 64)
    return x


def measured(recompute: bool) -> tuple[int, int, Tensor]:
    """Bytes of activations kept, matmuls (512, 64) by (64, 64), and the gradient for x (512, 64)."""
    x, w = torch.ones(512, 64, requires_grad=True), (0.5 * torch.eye(64)).requires_grad_()
    kept: dict[int, int] = {}

    def keep(tensor: Tensor) -> Tensor:
        kept.update({tensor.data_ptr(): tensor.nbytes} if tensor.shape == x.shape else {})
        return tensor

    y: Tensor = x
    with FlopCounterMode(display=False) as counter:
        with saved_tensors_hooks(keep, lambda tensor: tensor):
            for _ in range(2):
                y = checkpoint(stretch, y, w, use_reentrant=False) if recompute else stretch(y, w)
        y.sum().backward()
    assert x.grad is not None
    return sum(kept.values()), counter.get_total_flops() // (2 * 512 * 64 * 64), x.grad


def main() -> None:
    (kept, matmuls, gradient), (fewer, more, again) = measured(False), measured(True)
    assert torch.allclose(gradient, again) and fewer < kept
    print(f"bytes_kept: {kept}\nmatmuls: {matmuls}")
    print(f"bytes_kept_recomputing: {fewer}\nmatmuls_recomputing: {more}")


if __name__ == "__main__":
    main()
