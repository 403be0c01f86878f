# /// script
# [tool.verified]
# differs = ["work_forward_over_reverse"]
# ///
"""All 50 slopes of one loss: reverse mode takes one pass, forward mode one pass for each input, and much more work."""

from collections.abc import Callable

import torch
from torch.func import grad, jacfwd, jvp, vjp
from torch.utils.flop_counter import FlopCounterMode

n = 50
matrix = torch.arange(n * n, dtype=torch.float32).reshape(n, n) / n**2  # (n, n)


def loss_of(x: torch.Tensor) -> torch.Tensor:
    return torch.sum(torch.tanh(matrix @ x[:, None]))  # ()


def operations(program: Callable[[torch.Tensor], torch.Tensor], x: torch.Tensor) -> int:
    """Floating-point operations of the matrix products."""
    with FlopCounterMode(display=False) as counter:
        program(x)
    return int(counter.get_total_flops())


def main() -> None:
    x, directions = torch.linspace(-1.0, 1.0, n), torch.eye(n)  # (n,), (n, n)
    slopes = [jvp(loss_of, (x,), (direction,))[1] for direction in directions]
    value, pull_back = vjp(loss_of, x)[:2]
    (gradient,) = pull_back(torch.ones_like(value))  # (n,)
    assert torch.allclose(torch.stack(slopes), gradient, atol=1e-4)
    forward, reverse = operations(jacfwd(loss_of), x), operations(grad(loss_of), x)
    assert forward > 10 * reverse
    print(f"forward_passes: {len(slopes)}")
    print(f"slopes_of_one_forward_pass: {slopes[0].numel()}")
    print(f"slopes_of_one_reverse_pass: {gradient.numel()}")
    print(f"work_forward_over_reverse: {forward / reverse:.1f}")


if __name__ == "__main__":
    main()
