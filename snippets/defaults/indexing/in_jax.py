# /// script
# [tool.verified]
# differs = ["read", "take", "write", "embedding", "one_hot", "repeated"]
# ///
"""Indices past the end, and the same index twice."""

import jax
import jax.numpy as jnp
from flax import nnx

from snippets.defaults.rows import As, check
from snippets.rosetta.rows import Rows, report
from snippets.rosetta.with_jax import compiled

x, twice, five = jnp.arange(3.0), jnp.array([0, 0]), jnp.array(5)  # (3,), (2,), ()


def added() -> jax.Array:
    y = jnp.zeros(2)
    y = y.at[twice].add(1)
    return y[0]


AS_IT_IS: As = {
    "read": (2, lambda: x[five]),
    "take": (float("nan"), lambda: jnp.take(x, five)),
    "write": (2, lambda: x.at[five].set(9.0).max()),
    "embedding": (float("nan"), lambda: nnx.Embed(3, 2, rngs=nnx.Rngs(0))(five)[0]),
    "one_hot": (0, lambda: jax.nn.one_hot(five, 3).sum()),
    "repeated": (2, added),
}
EQUAL: Rows = {
    "read_equal": lambda: x[five],
    "take_equal": lambda: jnp.take(x, five, mode="clip"),
    "repeated_equal": lambda: jnp.zeros(2).at[twice].add(1)[0],
}


def main() -> None:
    check(AS_IT_IS, compiled)
    report(compiled(EQUAL))


if __name__ == "__main__":
    main()
