"""Gradients, of one argument or several, and what is not differentiated."""

import jax
import jax.numpy as jnp

from snippets.rosetta.rows import Rows, V, report
from snippets.rosetta.with_jax import compiled

v, w = jnp.asarray(V), jnp.arange(4.0)  # (4,), (4,)


def f(x: jax.Array) -> jax.Array:
    return jnp.sum(x**3)


def backward() -> object:
    return jax.grad(f)(v)


def recomputed() -> object:
    return jax.grad(jax.checkpoint(f))(v)


ROWS: Rows = {
    "backward": backward,
    "grad": lambda: jax.grad(f)(v),
    "value_and_grad": lambda: jax.value_and_grad(f)(v),
    "argnums": lambda: jax.grad(lambda x, y: f(x * y), argnums=(0, 1))(v, w),
    "has_aux": lambda: jax.grad(lambda x: (f(x), x), has_aux=True)(v),
    "detach": lambda: jax.grad(lambda x: f(x * jax.lax.stop_gradient(x)))(v),
    "recomputed": recomputed,
    "not_recorded": lambda: f(v),
}


def main() -> None:
    report(compiled(ROWS))


if __name__ == "__main__":
    main()
