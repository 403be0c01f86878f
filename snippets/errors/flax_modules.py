"""Cures for modules of Flax without keys, or changed from outside."""

import jax.numpy as jnp
import optax
from flax import nnx


def key_given() -> None:
    assert nnx.Linear(2, 3, rngs=nnx.Rngs(0))(jnp.ones((1, 2))).shape == (1, 3)


def parameters_named() -> None:
    assert nnx.Optimizer(nnx.Linear(2, 3, rngs=nnx.Rngs(0)), optax.adam(0.1), wrt=nnx.Param)


def passed_as_argument() -> None:
    model = nnx.BatchNorm(2, rngs=nnx.Rngs(0))
    nnx.jit(lambda model, x: model(x))(model, jnp.ones((3, 2)))
    assert (model.mean[...] > 0).all()


def noise_given() -> None:
    dropout = nnx.Dropout(0.5, rngs=nnx.Rngs(0))
    assert dropout(jnp.ones(100)).min() == 0
    dropout.eval()
    assert dropout(jnp.ones(100)).min() == 1


def main() -> None:
    key_given()
    parameters_named()
    passed_as_argument()
    noise_given()
    print("mended: 4")


if __name__ == "__main__":
    main()
