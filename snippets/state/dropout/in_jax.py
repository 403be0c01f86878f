# /// script
# [tool.verified]
# differs = ["saved_with_the_model", "same_after_another_draw"]
# ///
"""Dropout in NNX draws from a key and a counter of its own: both are state of the model, and nobody else moves them."""

import jax
import jax.numpy as jnp
from flax import nnx

x = jnp.ones(64)  # (n,)


def new_layer() -> nnx.Dropout:
    return nnx.Dropout(0.5, rngs=nnx.Rngs(0))


def main() -> None:
    dropout = new_layer()
    first, second = dropout(x), dropout(x)  # (n,), (n,)
    saved = len(jax.tree.leaves(nnx.state(dropout)))
    again = new_layer()(x)  # (n,)
    dropout = new_layer()
    jax.random.uniform(jax.random.key(0), (1,))
    after = dropout(x)  # (n,)
    assert not jnp.array_equal(first, second) and jnp.array_equal(first, again)
    rngs = nnx.Rngs(dropout=0)
    keys = [rngs.dropout(), rngs.dropout()]  # (), ()
    assert keys == [jax.random.fold_in(jax.random.key(0), count) for count in (0, 1)]
    print(f"two_calls_same: {int(jnp.array_equal(first, second))}")
    print(f"same_from_the_start: {int(jnp.array_equal(first, again))}")
    print(f"same_after_another_draw: {int(jnp.array_equal(first, after))}")
    print(f"saved_with_the_model: {saved}")


if __name__ == "__main__":
    main()
