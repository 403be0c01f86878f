"""A shuffled epoch in JAX: batches made by NumPy and handed over, and batches taken from an array that JAX holds."""

import jax
import jax.numpy as jnp
import numpy as np

from snippets.benchmarks.data_loading.work import BATCH, BATCHES, ROWS, WORK, rows
from snippets.benchmarks.harness import Case, agree

__all__ = ["VARIANTS", "WORK"]


@jax.jit
def add(found: jax.Array, batch: jax.Array) -> jax.Array:
    return found + batch[:, 0].sum()


@jax.jit
def take(held: jax.Array, chosen: jax.Array) -> jax.Array:
    """By itself: compiled together with `add`, it would fetch one number of each row."""
    return held[chosen]


def numpy_device_put() -> Case:
    rng = np.random.default_rng(0)

    def step() -> jax.Array:
        found = jnp.zeros(())
        for chosen in rng.permutation(ROWS).reshape(BATCHES, BATCH):
            found = add(found, jax.device_put(rows[chosen]))
        return found.block_until_ready()

    return Case(step, lambda found: [float(found)])


def held() -> Case:
    data, rng = jnp.asarray(rows), np.random.default_rng(0)

    def step() -> jax.Array:
        found = jnp.zeros(())
        for chosen in rng.permutation(ROWS).reshape(BATCHES, BATCH):
            found = add(found, take(data, chosen))
        return found.block_until_ready()

    return Case(step, lambda found: [float(found)])


VARIANTS = {"numpy_device_put": numpy_device_put, "held": held}


def main() -> None:
    """Go through the rows once in each variant."""
    agree(VARIANTS)


if __name__ == "__main__":
    main()
