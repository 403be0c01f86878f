"""REINFORCE with a baseline learns to walk a corridor: five seeds, and not all of them find the far door."""

import jax
import jax.numpy as jnp
from jax import Array

from snippets.agent import corridor, reports
from snippets.agent.walk.in_jax import Net, inside, log_policy, walk


def loss(net: Net, cells: Array, actions: Array, rewards: Array) -> Array:
    to_come = jnp.cumsum(rewards[::-1], axis=0)[::-1]  # (steps, episodes)
    advantage = (to_come - to_come.mean(axis=1, keepdims=True)) * inside[cells]
    chosen = jnp.take_along_axis(log_policy(net, cells), actions[..., None], axis=-1)
    return -(chosen[..., 0] * advantage).sum(axis=0).mean()  # ()


def train(net: Net, cell: Array, draws: Array) -> Array:
    def update(net: Net, draws: Array) -> tuple[Net, Array]:
        slope = jax.grad(loss)(net, *walk(net, cell, draws))
        net = (net[0] - corridor.RATE * slope[0], net[1] - corridor.RATE * slope[1])
        return net, jnp.exp(log_policy(net, jnp.arange(corridor.CELLS)))

    return jax.lax.scan(update, net, draws)[1]  # (updates, cells, 2)


def main() -> None:
    first, second, draws = map(jnp.asarray, corridor.luck_of(seeds=5))
    many = jax.jit(jax.vmap(train, in_axes=(0, None, 0)))
    policies = many((first, second), jnp.asarray(corridor.at_start), draws)
    reports.ends(policies[:, -1])


if __name__ == "__main__":
    main()
