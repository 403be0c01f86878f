"""Reading and writing by index, mask and order."""

import jax
import jax.numpy as jnp

from snippets.rosetta.rows import INDEX, N, Rows, V, X, report
from snippets.rosetta.with_jax import compiled

i, n = map(jnp.asarray, (INDEX, N))  # (2, 2), (4,)
x, v = map(jnp.asarray, (X, V))  # (2, 3), (4,)


def write() -> object:
    return x.at[0].set(1.0)


ROWS: Rows = {
    "gather": lambda: jnp.take_along_axis(x, i, axis=1),
    "index_select": lambda: jnp.take(v, n, axis=0),
    "narrow": lambda: jax.lax.dynamic_slice_in_dim(x, 1, 2, axis=1),
    "write": write,
    "index_add": lambda: jnp.zeros(4).at[n].add(v),
    "scatter": lambda: jnp.put_along_axis(jnp.zeros((2, 3)), i, x[:, :2], 1, inplace=False),
    "masked_fill": lambda: jnp.where(x > 0, -1.0, x),
    "where": lambda: jnp.where(x > 0, x, 0.1 * x),
    "mask": lambda: x[x > 0],
    "topk": lambda: jax.lax.top_k(v, 2),
    "sort": lambda: jnp.sort(v),
    "sort_descending": lambda: jnp.sort(v, descending=True),
    "argsort": lambda: jnp.argsort(v),
    "unique": lambda: jnp.unique(n),
    "isin": lambda: jnp.isin(n, n[:1]),
    "searchsorted": lambda: jnp.searchsorted(jnp.sort(v), v),
}


def main() -> None:
    report(compiled(ROWS, eager=("mask", "unique")))


if __name__ == "__main__":
    main()
