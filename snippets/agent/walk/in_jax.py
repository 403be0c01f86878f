"""The same walks twice: by table, many at once, and in a game written in plain Python, one by one."""

import jax
import jax.numpy as jnp
from jax import Array

from snippets.agent import corridor
from snippets.agent.game import Game

next_cell, reward, inside = map(jnp.asarray, corridor.tables)
Net = tuple[Array, Array]  # (cells, 16), (16, 2)


def log_policy(net: Net, cell: Array) -> Array:
    return jax.nn.log_softmax(jnp.tanh(net[0][cell]) @ net[1])  # (..., 2)


def walk(net: Net, cell: Array, draws: Array) -> list[Array]:
    def step(cell: Array, draw: Array) -> tuple[Array, list[Array]]:
        action = (draw > jnp.exp(log_policy(net, cell)[:, 0])).astype(int)  # (episodes,)
        return next_cell[cell, action], [cell, action, reward[cell, action]]

    return jax.lax.scan(step, cell, draws)[1]  # 3 x (steps, episodes)


def play(net: Net, draws: Array) -> float:
    game, total = Game(), 0.0
    for draw in draws.tolist():
        if not game.over:
            left = float(jnp.exp(log_policy(net, jnp.array(game.cell))[0]))
            total += game.step(int(draw > left))
    return total


def main() -> None:
    first, second, draws = map(jnp.asarray, corridor.luck(0))
    rewards = jax.jit(walk)((first, second), jnp.asarray(corridor.at_start), draws[0])[2]
    in_python = [play((first, second), each) for each in draws[0].T]
    assert jnp.allclose(rewards.sum(axis=0), jnp.array(in_python), atol=1e-5)
    print(f"mean_return: {rewards.sum() / len(in_python):.3f}")
    print(f"mean_return_in_python: {sum(in_python) / len(in_python):.3f}")


if __name__ == "__main__":
    main()
