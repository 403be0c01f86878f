"""The return depends on the weights through choices only: differentiated as it stands, it gives zeros, and no error."""

import jax
import jax.numpy as jnp
from jax import Array

from snippets.agent import corridor
from snippets.agent.walk.in_jax import Net, walk


def mean_return(net: Net, draws: Array) -> Array:
    rewards = walk(net, jnp.asarray(corridor.at_start), draws)[2]  # (steps, episodes)
    return rewards.sum(axis=0).mean()  # ()


def main() -> None:
    first, second, draws = map(jnp.asarray, corridor.luck(0))
    slopes = jax.jit(jax.grad(mean_return))((first, second), draws[0])
    largest = max(jnp.abs(slope).max() for slope in slopes)
    assert largest == 0
    print(f"largest_slope: {largest:.0f}")


if __name__ == "__main__":
    main()
