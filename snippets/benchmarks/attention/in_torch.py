"""Attention and its gradients in PyTorch: by its formula, with the library's own function, and compiled."""

from collections.abc import Callable

import torch
from torch.nn.functional import scaled_dot_product_attention

from snippets.benchmarks.attention.work import SCALE, WORK, cotangent, key, query, value
from snippets.benchmarks.harness import Case, agree
from snippets.benchmarks.with_torch import numbers, operators

__all__ = ["VARIANTS", "WORK"]
Attention = Callable[[torch.Tensor, torch.Tensor, torch.Tensor], torch.Tensor]


def formula(q: torch.Tensor, k: torch.Tensor, v: torch.Tensor) -> torch.Tensor:
    scores = q * SCALE @ k.mT  # (batch, head, position, position)
    return scores.softmax(-1) @ v


def read(results: tuple[torch.Tensor, ...]) -> list[float]:
    return [x for result in results for x in numbers(result)]


def case(attention: Attention) -> Case:
    inputs = [torch.tensor(x, requires_grad=True) for x in (query, key, value)]
    slope = torch.from_numpy(cotangent)

    def step() -> tuple[torch.Tensor, ...]:
        output = attention(*inputs)
        return output, *torch.autograd.grad(output, inputs, slope)

    return Case(step, read, operators(step))


def one_thread() -> Case:
    torch.set_num_threads(1)
    return case(formula)


VARIANTS = {
    "eager": lambda: case(formula),
    "fused": lambda: case(scaled_dot_product_attention),
    "eager_one_thread": one_thread,
    "compiled": lambda: case(torch.compile(formula)),
}


def main() -> None:
    """Attend once in each variant that need not be compiled first."""
    agree(VARIANTS, apart=("compiled",))


if __name__ == "__main__":
    main()
