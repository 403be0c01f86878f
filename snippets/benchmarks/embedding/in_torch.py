"""The gradient of an embedding table in PyTorch: looked up then averaged, both in one operator, and compiled."""

from collections.abc import Callable

import torch
from torch.nn.functional import cross_entropy, embedding, embedding_bag, linear

from snippets.benchmarks.embedding import work
from snippets.benchmarks.embedding.work import WORK
from snippets.benchmarks.harness import Case, agree
from snippets.benchmarks.with_torch import numbers, operators

__all__ = ["VARIANTS", "WORK"]
tokens, labels = torch.from_numpy(work.tokens), torch.from_numpy(work.labels)
weight = torch.from_numpy(work.kernel).T.contiguous()  # (classes, width)
bias = torch.from_numpy(work.bias)


def loss(table: torch.Tensor) -> torch.Tensor:
    means = embedding(tokens, table).mean(1)  # (texts, width)
    return cross_entropy(linear(means, weight, bias), labels)


def loss_of_bags(table: torch.Tensor) -> torch.Tensor:
    means = embedding_bag(tokens, table, mode="mean")  # (texts, width)
    return cross_entropy(linear(means, weight, bias), labels)


def gradient(forward: Callable[[torch.Tensor], torch.Tensor]) -> Case:
    table = torch.tensor(work.table, requires_grad=True)

    def step() -> torch.Tensor:
        (slope,) = torch.autograd.grad(forward(table), table)
        return slope

    return Case(step, lambda slope: numbers(slope[tokens[:, 0]]), operators(step))


VARIANTS = {
    "eager": lambda: gradient(loss),
    "bag": lambda: gradient(loss_of_bags),
    "compiled": lambda: gradient(torch.compile(loss)),
}


def main() -> None:
    """Take the gradient once in each variant that need not be compiled first."""
    agree(VARIANTS, apart=("compiled",))


if __name__ == "__main__":
    main()
