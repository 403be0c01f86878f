"""REINFORCE with a baseline learns to walk a corridor: five seeds, and not all of them find the far door."""

import torch
from torch import Tensor
from torch.func import grad, vmap

from snippets.agent import corridor, reports
from snippets.agent.walk.in_torch import Net, inside, log_policy, walk


def loss(net: Net, cells: Tensor, actions: Tensor, rewards: Tensor) -> Tensor:
    to_come = rewards.flip(0).cumsum(0).flip(0)  # (steps, episodes)
    advantage = (to_come - to_come.mean(dim=1, keepdim=True)) * inside[cells]
    chosen = log_policy(net, cells).gather(-1, actions[..., None])
    return -(chosen[..., 0] * advantage).sum(dim=0).mean()  # ()


def train(net: Net, cell: Tensor, draws: Tensor) -> Tensor:
    policies = []
    for each in draws:
        slope = grad(loss)(net, *walk(net, cell, each))
        net = (net[0] - corridor.RATE * slope[0], net[1] - corridor.RATE * slope[1])
        policies.append(log_policy(net, torch.arange(corridor.CELLS)).exp())
    return torch.stack(policies)  # (updates, cells, 2)


def main() -> None:
    first, second, draws = map(torch.from_numpy, corridor.luck_of(seeds=5))
    many = vmap(train, in_dims=(0, None, 0))
    policies = many((first, second), torch.from_numpy(corridor.at_start), draws)
    reports.ends(policies[:, -1].numpy())


if __name__ == "__main__":
    main()
