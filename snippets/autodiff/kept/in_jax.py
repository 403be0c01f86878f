"""Through three sines, reverse mode keeps their three slopes for the way back, and forward mode keeps nothing."""

import jax
import jax.numpy as jnp
import numpy as np
from jax import Array


def chain(x: Array) -> Array:
    return jnp.sin(jnp.sin(jnp.sin(x)))  # (n,)


def kept_by_vjp(x: Array) -> list[Array]:
    _, pull_back = jax.vjp(chain, x)
    kept: list[Array] = jax.tree.leaves(pull_back)
    return kept


def kept_by_jvp(x: Array) -> list[Array]:
    value, tangent, *kept = jax.jvp(chain, (x,), (jnp.ones_like(x),))
    assert value.shape == tangent.shape == x.shape
    return kept


def main() -> None:
    x = jnp.array([0.5, 1.0])  # (n,)
    slopes = [np.cos(x), np.cos(np.sin(x)), np.cos(np.sin(np.sin(x)))]
    backward, forward = kept_by_vjp(x), kept_by_jvp(x)
    assert len(backward) == len(slopes) and not forward
    assert all(any(np.allclose(value, kept) for kept in backward) for value in slopes)
    print(f"kept_by_vjp: {len(backward)}")
    print(f"kept_by_jvp: {len(forward)}")


if __name__ == "__main__":
    main()
