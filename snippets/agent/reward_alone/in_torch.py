"""The return depends on the weights through choices only: differentiated as it stands, it gives zeros, and no error."""

import torch
from torch import Tensor
from torch.func import grad

from snippets.agent import corridor
from snippets.agent.walk.in_torch import Net, walk


def mean_return(net: Net, draws: Tensor) -> Tensor:
    rewards = walk(net, torch.from_numpy(corridor.at_start), draws)[2]  # (steps, episodes)
    return rewards.sum(dim=0).mean()  # ()


def main() -> None:
    first, second, draws = map(torch.from_numpy, corridor.luck(0))
    slopes = grad(mean_return)((first, second), draws[0])
    largest = max(slope.abs().max() for slope in slopes)
    assert largest == 0
    print(f"largest_slope: {largest:.0f}")


if __name__ == "__main__":
    main()
