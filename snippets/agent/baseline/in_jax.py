"""A baseline of the batch's returns shortens the mean gradient a little; how much noise it removes depends on them."""

import jax
import jax.numpy as jnp
import numpy as np
from jax import Array

from snippets.agent import corridor, reports
from snippets.agent.reinforce.in_jax import loss
from snippets.agent.walk.in_jax import Net, inside, log_policy, next_cell, reward, walk


def without_baseline(net: Net, steps: list[Array], raised: float) -> Array:
    cells, actions, rewards = steps
    to_come = jnp.cumsum(rewards[::-1], axis=0)[::-1] + raised  # (steps, episodes)
    chosen = jnp.take_along_axis(log_policy(net, cells), actions[..., None], axis=-1)
    return -(chosen[..., 0] * to_come * inside[cells]).sum(axis=0).mean()  # ()


def exact(net: Net) -> Array:
    policy, value = jnp.exp(log_policy(net, jnp.arange(9))), jnp.zeros(9)  # (cells, 2), (cells,)
    for _ in range(corridor.STEPS):
        value = (policy * (reward + value[next_cell])).sum(axis=1)
    return -value[corridor.START]  # ()


@jax.jit
def slopes(net: Net, draws: Array) -> list[Array]:
    def of_one(draws: Array) -> list[Array]:
        steps = walk(net, jnp.asarray(corridor.at_start), draws)
        rest = [jax.grad(without_baseline)(net, steps, raised)[1].ravel() for raised in (0.0, 5.0)]
        return [jax.grad(loss)(net, *steps)[1].ravel(), *rest]

    return [jax.grad(exact)(net)[1].ravel(), *jax.vmap(of_one)(draws)]


def main() -> None:
    first, second, draws = map(jnp.asarray, corridor.luck(0))
    reports.estimates(*map(np.asarray, slopes((first, second), draws)))


if __name__ == "__main__":
    main()
