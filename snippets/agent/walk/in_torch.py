"""The same walks twice: by table, many at once, and in a game written in plain Python, one by one."""

import torch
from torch import Tensor

from snippets.agent import corridor
from snippets.agent.game import Game

next_cell, reward, inside = map(torch.from_numpy, corridor.tables)
Net = tuple[Tensor, Tensor]  # (cells, 16), (16, 2)


def log_policy(net: Net, cell: Tensor) -> Tensor:
    return torch.log_softmax(torch.tanh(net[0][cell]) @ net[1], dim=-1)  # (..., 2)


def walk(net: Net, cell: Tensor, draws: Tensor) -> list[Tensor]:
    steps = []
    for draw in draws:
        action = (draw > log_policy(net, cell)[:, 0].exp()).long()  # (episodes,)
        steps.append((cell, action, reward[cell, action]))
        cell = next_cell[cell, action]
    return [torch.stack(each) for each in zip(*steps, strict=True)]  # 3 x (steps, episodes)


def play(net: Net, draws: Tensor) -> float:
    game, total = Game(), 0.0
    for draw in draws.tolist():
        if not game.over:
            left = log_policy(net, torch.tensor(game.cell))[0].exp().item()
            total += game.step(int(draw > left))
    return total


def main() -> None:
    first, second, draws = map(torch.from_numpy, corridor.luck(0))
    rewards = walk((first, second), torch.from_numpy(corridor.at_start), draws[0])[2]
    in_python = [play((first, second), each) for each in draws[0].T]
    assert torch.allclose(rewards.sum(dim=0), torch.tensor(in_python), atol=1e-5)
    print(f"mean_return: {rewards.sum() / len(in_python):.3f}")
    print(f"mean_return_in_python: {sum(in_python) / len(in_python):.3f}")


if __name__ == "__main__":
    main()
