"""Gradients per sample in PyTorch: one sample after the other, with `vmap` over `grad`, and that compiled."""

import torch
from torch.func import grad, vmap
from torch.nn.functional import cross_entropy, relu

from snippets.benchmarks.harness import Case, agree
from snippets.benchmarks.per_sample_gradients.work import WORK, parameters, x, y
from snippets.benchmarks.with_torch import numbers, operators

__all__ = ["VARIANTS", "WORK"]
xs, ys = torch.from_numpy(x), torch.from_numpy(y)
Tensors = tuple[torch.Tensor, ...]


def loss(parameters: Tensors, x: torch.Tensor, y: torch.Tensor) -> torch.Tensor:
    w1, b1, w2, b2 = parameters
    return cross_entropy(relu(x @ w1 + b1) @ w2 + b2, y)


def read(slopes: Tensors) -> list[float]:
    return [x for slope in reversed(slopes) for x in numbers(slope)]


def loop() -> Case:
    state = tuple(torch.tensor(p, requires_grad=True) for p in parameters)
    samples = list(zip(xs, ys, strict=True))

    def step() -> list[Tensors]:
        return [torch.autograd.grad(loss(state, x, y), state) for x, y in samples]

    def stacked(slopes: list[Tensors]) -> list[float]:
        return read(tuple(map(torch.stack, zip(*slopes, strict=True))))

    return Case(step, stacked, operators(step))


def mapped(compiled: bool = False) -> Case:
    state = tuple(torch.from_numpy(p) for p in parameters)
    each = vmap(grad(loss), in_dims=(None, 0, 0))
    slopes = torch.compile(each) if compiled else each

    def step() -> Tensors:
        result: Tensors = slopes(state, xs, ys)
        return result

    return Case(step, read, operators(step))


VARIANTS = {"loop": loop, "vmap": mapped, "vmap_compiled": lambda: mapped(compiled=True)}


def main() -> None:
    """Differentiate once in each variant that need not be compiled first."""
    agree(VARIANTS, apart=("vmap_compiled",))


if __name__ == "__main__":
    main()
