"""Making arrays, and turning them into something else."""

import jax
import jax.numpy as jnp
import numpy as np

from snippets.rosetta.rows import N, Rows, X, report
from snippets.rosetta.with_jax import compiled

x = jnp.asarray(X)  # (2, 3)
n = jnp.asarray(N)  # (4,)
ROWS: Rows = {
    "from_list": lambda: jnp.array([1.0, 2.0]),
    "from_numpy": lambda: jnp.asarray(X),
    "to_numpy": lambda: np.asarray(x),
    "to_number": lambda: x.sum().item(),
    "zeros": lambda: jnp.zeros((2, 3)),
    "ones_like": lambda: jnp.ones_like(x),
    "full": lambda: jnp.full((2, 3), 0.5),
    "arange": lambda: jnp.arange(0, 10, 2),
    "linspace": lambda: jnp.linspace(0, 1, 5),
    "eye": lambda: jnp.eye(3),
    "meshgrid": lambda: jnp.stack(jnp.meshgrid(x[0], x[1], indexing="ij")),
    "one_hot": lambda: jax.nn.one_hot(n, 4),
    "cast": lambda: (9 * x).astype(jnp.int32),
    "copy": lambda: x.copy(),
    "tril": lambda: jnp.tril(jnp.ones((3, 3))),
}


def main() -> None:
    report(compiled(ROWS, eager=("to_numpy", "to_number")))


if __name__ == "__main__":
    main()
