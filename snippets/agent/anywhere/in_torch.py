"""Beginning walks anywhere in the corridor: five seeds see no difference, and twenty do."""

import torch
from torch.func import vmap

from snippets.agent import corridor, reports
from snippets.agent.reinforce.in_torch import train


def main() -> None:
    first, second, draws = map(torch.from_numpy, corridor.luck_of(seeds=20))
    cells = torch.tensor([corridor.at_start.tolist(), corridor.anywhere.tolist()])  # (2, episodes)
    seeds = vmap(train, in_dims=(0, None, 0))
    both = vmap(seeds, in_dims=(None, 0, None))
    policies = both((first, second), cells, draws)  # (2, seeds, updates, cells, 2)
    reports.doors(*policies[:, :, -1].numpy())


if __name__ == "__main__":
    main()
