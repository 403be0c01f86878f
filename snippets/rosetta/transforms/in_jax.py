"""Functions made of functions, branches and loops."""

import jax
import jax.numpy as jnp

from snippets.rosetta.rows import Rows, T, V, report
from snippets.rosetta.with_jax import compiled

t, v = jnp.asarray(T[0]), jnp.asarray(V)  # (3, 4), (4,)


def f(x: jax.Array) -> jax.Array:
    return jnp.sum(x**3)


def scanned() -> object:
    return jax.lax.scan(lambda y, row: (0.5 * y + row,) * 2, jnp.zeros(4), t)[1]


ROWS: Rows = {
    "vmap": lambda: jax.vmap(f)(t),
    "vmap_columns": lambda: jax.vmap(f, in_axes=1)(t),
    "vmap_shared": lambda: jax.vmap(jnp.dot, in_axes=(0, None))(t, v),
    "compile": lambda: jax.jit(f)(v),
    "branch": lambda: jax.lax.cond(v[0] > 0, f, lambda v: -f(v), v),
    "scanned": scanned,
    "shape_only": lambda: jax.eval_shape(jnp.exp, v).size,
    "tree": lambda: jax.tree.map(lambda p: 2 * p, {"w": v})["w"],
}


def main() -> None:
    report(compiled(ROWS))


if __name__ == "__main__":
    main()
