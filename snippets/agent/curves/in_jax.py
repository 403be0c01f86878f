"""How the return of five seeds grows over a hundred updates, computed exactly and not from samples."""

import jax
import jax.numpy as jnp
import numpy as np

from snippets.agent import corridor, reports
from snippets.agent.reinforce.in_jax import train
from snippets.agent.walk.in_jax import log_policy


def main() -> None:
    first, second, draws = map(jnp.asarray, corridor.luck_of(seeds=5))
    many = jax.jit(jax.vmap(train, in_axes=(0, None, 0)))
    policies = many((first, second), jnp.asarray(corridor.at_start), draws)
    cells = jnp.arange(corridor.CELLS)
    before = [jnp.exp(log_policy(net, cells)) for net in zip(first, second, strict=True)]
    every = jnp.concatenate([jnp.stack(before)[:, None], policies], axis=1)
    reports.curves(np.asarray(every))


if __name__ == "__main__":
    main()
