"""Beginning walks anywhere in the corridor: five seeds see no difference, and twenty do."""

import torch
from torch.func import vmap

from snippets.agent import corridor, reports
from snippets.agent.reinforce.in_torch import train


def main() -> None:
    first, second, draws = map(torch.from_numpy, corridor.luck_of(seeds=20))
    cells = map(torch.from_numpy, (corridor.at_start, corridor.anywhere))  # 2 x (episodes,)
    seeds = vmap(train, in_dims=(0, None, 0))
    policies = [seeds((first, second), cell, draws) for cell in cells]  # 2 x (seeds, updates, ...)
    reports.doors(*(each[:, -1].numpy() for each in policies))


if __name__ == "__main__":
    main()
