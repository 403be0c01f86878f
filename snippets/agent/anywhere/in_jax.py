"""Beginning walks anywhere in the corridor: five seeds see no difference, and twenty do."""

import jax
import jax.numpy as jnp

from snippets.agent import corridor, reports
from snippets.agent.reinforce.in_jax import train


def main() -> None:
    first, second, draws = map(jnp.asarray, corridor.luck_of(seeds=20))
    cells = jnp.array([corridor.at_start, corridor.anywhere])  # (2, episodes)
    seeds = jax.vmap(train, in_axes=(0, None, 0))
    both = jax.jit(jax.vmap(seeds, in_axes=(None, 0, None)))
    policies = both((first, second), cells, draws)  # (2, seeds, updates, cells, 2)
    reports.doors(*policies[:, :, -1])


if __name__ == "__main__":
    main()
