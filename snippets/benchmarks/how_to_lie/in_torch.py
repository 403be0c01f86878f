"""A chain of matrix products in PyTorch, timed as it should be, and with fewer threads and in a shorter dtype."""

import torch

from snippets.benchmarks.harness import Case, agree
from snippets.benchmarks.how_to_lie.work import WORK, weights, x
from snippets.benchmarks.with_torch import numbers, operators

__all__ = ["VARIANTS", "WORK"]


def chain(h: torch.Tensor, ws: list[torch.Tensor]) -> torch.Tensor:
    for w in ws[:-1]:
        h = torch.tanh(h @ w)
    return h @ ws[-1]


def case(compiled: bool = False, dtype: torch.dtype = torch.float32) -> Case:
    start, *ws = (torch.tensor(array, dtype=dtype) for array in (x, *weights))
    run = torch.compile(chain) if compiled else chain

    @torch.inference_mode()
    def step() -> torch.Tensor:
        return run(start, ws)

    return Case(step, numbers, operators(step))


def one_thread() -> Case:
    torch.set_num_threads(1)
    return case()


VARIANTS = {
    "eager": case,
    "compiled": lambda: case(compiled=True),
    "eager_one_thread": one_thread,
    "eager_bfloat16": lambda: case(dtype=torch.bfloat16),
}


def main() -> None:
    """Multiply in the variant that leaves threads and dtype as they are."""
    agree(VARIANTS, apart=("compiled", "eager_one_thread", "eager_bfloat16"))


if __name__ == "__main__":
    main()
