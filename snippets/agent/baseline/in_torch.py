"""A baseline of the batch's returns shortens the mean gradient a little; how much noise it removes depends on them."""

import torch
from torch import Tensor
from torch.func import grad, vmap

from snippets.agent import corridor, reports
from snippets.agent.reinforce.in_torch import loss
from snippets.agent.walk.in_torch import Net, inside, log_policy, next_cell, reward, walk


def without_baseline(net: Net, steps: list[Tensor], raised: float) -> Tensor:
    cells, actions, rewards = steps
    to_come = rewards.flip(0).cumsum(0).flip(0) + raised  # (steps, episodes)
    chosen = log_policy(net, cells).gather(-1, actions[..., None])
    return -(chosen[..., 0] * to_come * inside[cells]).sum(dim=0).mean()  # ()


def exact(net: Net) -> Tensor:
    policy, value = log_policy(net, torch.arange(9)).exp(), torch.zeros(9)  # (cells, 2), (cells,)
    for _ in range(corridor.STEPS):
        value = (policy * (reward + value[next_cell])).sum(dim=1)
    return -value[corridor.START]  # ()


def slopes(net: Net, draws: Tensor) -> list[Tensor]:
    def of_one(draws: Tensor) -> list[Tensor]:
        steps = walk(net, torch.from_numpy(corridor.at_start), draws)
        rest = [grad(without_baseline)(net, steps, raised)[1].ravel() for raised in (0.0, 5.0)]
        return [grad(loss)(net, *steps)[1].ravel(), *rest]

    return [grad(exact)(net)[1].ravel(), *vmap(of_one)(draws)]


def main() -> None:
    first, second, draws = map(torch.from_numpy, corridor.luck(0))
    reports.estimates(*(each.numpy() for each in slopes((first, second), draws)))


if __name__ == "__main__":
    main()
