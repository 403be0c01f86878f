"""Cures for layers in a list, and for a Linen module called without parameters."""

import jax
import jax.numpy as jnp
from flax import linen, nnx


def list_of_modules() -> None:
    layers = nnx.List([nnx.Linear(2, 2, rngs=nnx.Rngs(0)) for _ in range(3)])
    assert len(layers) == 3


def bound_by_apply() -> None:
    xs, model = jnp.ones((5, 3)), linen.Dense(2)
    parameters = model.init(jax.random.key(0), xs)
    assert jnp.asarray(model.apply(parameters, xs)).shape == (5, 2)


def main() -> None:
    list_of_modules()
    bound_by_apply()
    print("mended: 2")


if __name__ == "__main__":
    main()
