"""How the return of five seeds grows over a hundred updates, computed exactly and not from samples."""

import torch
from torch.func import vmap

from snippets.agent import corridor, reports
from snippets.agent.reinforce.in_torch import train
from snippets.agent.walk.in_torch import log_policy


def main() -> None:
    first, second, draws = map(torch.from_numpy, corridor.luck_of(seeds=5))
    many = vmap(train, in_dims=(0, None, 0))
    policies = many((first, second), torch.from_numpy(corridor.at_start), draws)
    cells = torch.arange(corridor.CELLS)
    before = [log_policy(net, cells).exp() for net in zip(first, second, strict=True)]
    reports.curves(torch.cat([torch.stack(before)[:, None], policies], dim=1).numpy())


if __name__ == "__main__":
    main()
