# /// script
# [tool.verified]
# differs = ["squeeze", "chunk", "gather", "filled", "one_hot", "count", "nans", "ignored", "cholesky"]
# ///
"""Inputs on which expressions of the rosetta stone part."""

import jax
import jax.numpy as jnp
from optax import softmax_cross_entropy_with_integer_labels as cross_entropy

from snippets.defaults.rows import As, check
from snippets.rosetta.rows import Rows, report
from snippets.rosetta.with_jax import compiled

x, n, first = jnp.ones((2, 3)), jnp.array([0, 7]), jnp.array([[0]])  # (2, 3), (2,), (1, 1)
nan, tags = jnp.zeros(2) / 0, jnp.array([0, -100])  # (2,), (2,)
AS_IT_IS: As = {
    "squeeze": (ValueError, lambda: x.squeeze(0).ndim),
    "chunk": (4, lambda: len(jnp.array_split(jnp.arange(6), 4))),
    "gather": (2, lambda: jnp.take_along_axis(x, first, axis=1).size),
    "filled": (-1.5, lambda: jnp.where(n > 0, -1.5, n).min()),
    "one_hot": (1, lambda: jnp.issubdtype(jax.nn.one_hot(n, 8).dtype, jnp.floating)),
    "count": (5, lambda: jnp.bincount(n, length=5).size),
    "nans": (1, lambda: jnp.unique(nan).size),
    "ignored": (float("nan"), lambda: cross_entropy(x, tags).mean()),
    "cholesky": (float("nan"), lambda: jnp.linalg.cholesky(-jnp.eye(2))[0, 0]),
}
EQUAL: Rows = {
    "chunk_equal": lambda: len(jnp.array_split(jnp.arange(6), 4)),
    "gather_equal": lambda: jnp.take_along_axis(x, first, axis=1).size,
    "filled_equal": lambda: jnp.where(n > 0, -1.5, n).min(),
    "one_hot_equal": lambda: jnp.issubdtype(jax.nn.one_hot(n, 8).dtype, jnp.floating),
    "count_equal": lambda: jnp.bincount(n, length=8).size,
    "nans_equal": lambda: jnp.unique(nan, equal_nan=False).size,
    "ignored_equal": lambda: cross_entropy(x, tags).mean(where=tags >= 0),
}


def main() -> None:
    check(AS_IT_IS, lambda rows: compiled(rows, eager=("squeeze", "nans")))
    report(compiled(EQUAL, eager=("nans_equal",)))


if __name__ == "__main__":
    main()
