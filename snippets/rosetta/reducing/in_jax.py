"""Many numbers to few: sums, extremes, statistics, running totals, counts."""

import jax
import jax.numpy as jnp

from snippets.rosetta.rows import N, Rows, V, X, report
from snippets.rosetta.with_jax import compiled

n, v, x = map(jnp.asarray, (N, V, X))  # (4,), (4,), (2, 3)
holes = jnp.where(x > 0, x, jnp.nan)  # (2, 3)
ROWS: Rows = {
    "sum": lambda: x.sum(axis=1),
    "mean": lambda: x.mean(axis=1, keepdims=True),
    "std": lambda: x.std(ddof=1),
    "max": lambda: x.max(axis=1),
    "argmax": lambda: x.argmax(axis=1),
    "prod": lambda: x.prod(),
    "all": lambda: (x > -9).all(),
    "quantile": lambda: jnp.quantile(v, 0.25),
    "median": lambda: jnp.median(v),
    "logsumexp": lambda: jax.nn.logsumexp(x, axis=1),
    "norm": lambda: jnp.linalg.vector_norm(x, axis=1),
    "cumsum": lambda: jnp.cumsum(x, axis=1),
    "cummax": lambda: jax.lax.cummax(v),
    "diff": lambda: jnp.diff(v),
    "nansum": lambda: jnp.nansum(holes),
    "nanmean": lambda: jnp.nanmean(holes),
    "bincount": lambda: jnp.bincount(n, length=5),
    "histogram": lambda: jnp.histogram(v, 4, (-2, 2))[0],
    "segment_sum": lambda: jax.ops.segment_sum(v, n, 4),
}


def main() -> None:
    report(compiled(ROWS))


if __name__ == "__main__":
    main()
