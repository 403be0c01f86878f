"""A token number past the vocabulary: nnx.Embed answers NaN, and takes -1 for the last row, without a word."""

import jax.numpy as jnp
import numpy as np
from flax import nnx


def main() -> None:
    embedding = nnx.Embed(10, 4, rngs=nnx.Rngs(0))
    past, last, minus_one = embedding(jnp.array([10, 9, -1]))  # (4,), (4,), (4,)
    assert jnp.isnan(past).all() and np.array_equal(minus_one, last)
    print(f"nan_past_the_end: {jnp.isnan(past).sum()}")
    print(f"nan_at_minus_one: {jnp.isnan(minus_one).sum()}")


if __name__ == "__main__":
    main()
