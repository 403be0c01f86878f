"""A recurrent layer in PyTorch: a Python loop, the library's layer, and the loop compiled 10 steps at a time."""

from collections.abc import Callable

import torch

from snippets.benchmarks.harness import Case, agree
from snippets.benchmarks.recurrent import work
from snippets.benchmarks.recurrent.work import STEPS, UNROLLED, WIDTH, WORK
from snippets.benchmarks.with_torch import numbers, operators

__all__ = ["VARIANTS", "WORK"]
xs, w_in, w_state, slope = map(
    torch.from_numpy, (work.x, work.w_input, work.w_state, work.cotangent)
)
start = torch.zeros_like(slope)
Forward = Callable[[torch.Tensor, torch.Tensor, torch.Tensor], torch.Tensor]
Pair = tuple[torch.Tensor, torch.Tensor]


def read(result: Pair) -> list[float]:
    return [*numbers(result[0]), *numbers(result[1])]


def forward(h: torch.Tensor, driven: torch.Tensor, w: torch.Tensor) -> torch.Tensor:
    for row in driven.unbind():
        h = torch.addmm(row, h, w).tanh()
    return h  # (batch, width)


def loop(some: Forward, length: int = STEPS) -> Case:
    w = w_state.clone().requires_grad_()

    def step() -> Pair:
        h = start
        for driven in (xs @ w_in).split(length):
            h = some(h, driven, w)
        return h, torch.autograd.grad(h, w, slope)[0]

    return Case(step, read, operators(step))


def layer() -> Case:
    rnn = torch.nn.RNN(WIDTH, WIDTH, bias=False)
    rnn.load_state_dict({"weight_ih_l0": w_in.T, "weight_hh_l0": w_state.T})
    rnn.get_parameter("weight_ih_l0").requires_grad_(False)
    w = rnn.get_parameter("weight_hh_l0")

    def step() -> Pair:
        h = rnn(xs, start[None])[1][0]
        return h, torch.autograd.grad(h, w, slope)[0].T

    return Case(step, read, operators(step))


VARIANTS = {
    "eager": lambda: loop(forward),
    "layer": layer,
    "compiled": lambda: loop(torch.compile(forward), UNROLLED),
}


def main() -> None:
    """Run through the sequence once in each variant that need not be compiled first."""
    agree(VARIANTS, apart=("compiled",))


if __name__ == "__main__":
    main()
