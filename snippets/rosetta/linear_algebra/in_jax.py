"""Products, decompositions and systems of equations."""

import jax.numpy as jnp

from snippets.rosetta.rows import A, Rows, T, V, X, Y, report
from snippets.rosetta.with_jax import compiled

a, t, v, x, y = map(jnp.asarray, (A, T, V, X, Y))  # (3, 3), (2, 3, 4), (4,), (2, 3)
s = a @ a.T  # (3, 3)
ROWS: Rows = {
    "matmul": lambda: x @ a,
    "batched": lambda: t @ jnp.swapaxes(t, 1, 2),
    "einsum": lambda: jnp.einsum("ij,kj->ik", x, y),
    "dot": lambda: jnp.dot(v, v),
    "outer": lambda: jnp.outer(v, v),
    "solve": lambda: jnp.linalg.solve(a, x.T),
    "det": lambda: jnp.linalg.det(a),
    "eigenvalues": lambda: jnp.linalg.eigvalsh(s),
    "singular_values": lambda: jnp.linalg.svdvals(x),
    "cholesky": lambda: jnp.linalg.cholesky(s),
    "least_squares": lambda: jnp.linalg.lstsq(x.T, a)[0],
    "diagonal": lambda: jnp.diag(a),
}


def main() -> None:
    report(compiled(ROWS))


if __name__ == "__main__":
    main()
