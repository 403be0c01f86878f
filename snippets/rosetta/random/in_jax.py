"""Random numbers from other streams: a row compares the shape, and the mean rounded to tenths."""

import jax
import jax.numpy as jnp
from flax import nnx

from snippets.rosetta.rows import Rows, report_means
from snippets.rosetta.with_jax import compiled

key = jax.random.key(0)


def same_seed() -> object:
    first = jax.random.uniform(jax.random.key(0), (9999,))
    return jax.random.uniform(jax.random.key(0), (9999,)) == first


def two_streams() -> object:
    one, two = jax.random.split(jax.random.key(0))
    return jax.random.uniform(one, (9999,)) == jax.random.uniform(two, (9999,))


ROWS: Rows = {
    "same_seed": same_seed,
    "two_streams": two_streams,
    "uniform": lambda: jax.random.uniform(key, (9999,)),
    "normal": lambda: jax.random.normal(key, (9999,)),
    "integers": lambda: jax.random.randint(key, (9999,), 0, 3),
    "permutation": lambda: jax.random.permutation(key, 9),
    "categorical": lambda: jax.random.categorical(
        key, jnp.log(jnp.array([0.2, 0.8])), shape=(9999,)
    ),
    "dropout": lambda: nnx.Dropout(0.8, rngs=nnx.Rngs(0))(jnp.ones(9999)),
}


def main() -> None:
    report_means(compiled(ROWS))


if __name__ == "__main__":
    main()
