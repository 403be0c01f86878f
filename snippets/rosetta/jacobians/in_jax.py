"""Jacobians, Hessians, and products with them."""

import jax
import jax.numpy as jnp

from snippets.rosetta.rows import Rows, T, V, report
from snippets.rosetta.with_jax import compiled

v, w = jnp.asarray(V), jnp.arange(4.0)  # (4,), (4,)
t = jnp.asarray(T[0])  # (3, 4)


def f(x: jax.Array) -> jax.Array:
    return jnp.sum(x**3)


def g(x: jax.Array) -> jax.Array:
    return jnp.sum(x) * x**2


ROWS: Rows = {
    "jacobian": lambda: jax.jacrev(g)(v),
    "jacobian_forward": lambda: jax.jacfwd(g)(v),
    "hessian": lambda: jax.hessian(f)(v),
    "jvp": lambda: jax.jvp(g, (v,), (w,)),
    "vjp": lambda: jax.vjp(g, v)[1](w)[0],
    "hvp": lambda: jax.jvp(jax.grad(f), (v,), (w,))[1],
    "per_sample": lambda: jax.vmap(jax.grad(f))(t),
}


def main() -> None:
    report(compiled(ROWS))


if __name__ == "__main__":
    main()
