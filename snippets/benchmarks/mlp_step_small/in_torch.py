"""A training step of a small network in PyTorch: as it stands, compiled, and with torch.func."""

import torch
from torch.func import grad
from torch.nn.functional import cross_entropy, relu

from snippets.benchmarks.harness import Case, agree
from snippets.benchmarks.mlp_step_small.network import RATE, Network
from snippets.benchmarks.mlp_step_small.work import NETWORK, WORK
from snippets.benchmarks.with_torch import numbers, operators

__all__ = ["VARIANTS", "WORK"]
Tensors = list[torch.Tensor]


def loss(ws: Tensors, bs: Tensors, x: torch.Tensor, y: torch.Tensor) -> torch.Tensor:
    for w, b in zip(ws[:-1], bs[:-1], strict=True):
        x = relu(x @ w + b)
    return cross_entropy(x @ ws[-1] + bs[-1], y)


def trained(net: Network, compiled: bool = False) -> Case:
    x, y = torch.from_numpy(net.x), torch.from_numpy(net.y)
    ws = [torch.tensor(w, requires_grad=True) for w in net.weights]
    bs = [torch.tensor(b, requires_grad=True) for b in net.biases]
    optimizer = torch.optim.SGD([*ws, *bs], lr=RATE)
    forward = torch.compile(loss) if compiled else loss
    update = torch.compile(optimizer.step) if compiled else optimizer.step

    def step() -> torch.Tensor:
        optimizer.zero_grad()
        forward(ws, bs, x, y).backward()
        update()
        return ws[0]

    start = torch.from_numpy(net.weights[0])
    return Case(step, lambda w: numbers(start - w), operators(step))


def functional(net: Network, compiled: bool = False) -> Case:
    def descend(ws: Tensors, bs: Tensors, x: torch.Tensor, y: torch.Tensor) -> list[Tensors]:
        slopes = grad(loss, argnums=(0, 1))(ws, bs, x, y)
        return [
            [p - RATE * g for p, g in zip(ps, gs, strict=True)]
            for ps, gs in zip((ws, bs), slopes, strict=True)
        ]

    batch = torch.from_numpy(net.x), torch.from_numpy(net.y)
    change = torch.compile(descend) if compiled else descend
    state = [[torch.tensor(w) for w in net.weights], [torch.tensor(b) for b in net.biases]]

    def step() -> torch.Tensor:
        state[:] = change(state[0], state[1], *batch)
        return state[0][0]

    start = torch.from_numpy(net.weights[0])
    return Case(step, lambda w: numbers(start - w), operators(step))


VARIANTS = {
    "eager": lambda: trained(NETWORK),
    "compiled": lambda: trained(NETWORK, compiled=True),
    "func": lambda: functional(NETWORK),
    "func_compiled": lambda: functional(NETWORK, compiled=True),
}


def main() -> None:
    """Take one step in each variant that need not be compiled first."""
    agree(VARIANTS, apart=("compiled", "func_compiled"))


if __name__ == "__main__":
    main()
