"""Cures for modules of Flax without keys, or changed from outside."""

import jax.numpy as jnp
import optax
from flax import nnx


def key_given() -> None:
    layer = nnx.Linear(2, 1, rngs=nnx.Rngs(0))
    assert layer.kernel.shape == (2, 1)


def parameters_named() -> None:
    model = nnx.Linear(2, 1, rngs=nnx.Rngs(0))
    optimizer = nnx.Optimizer(model, optax.sgd(0.5), wrt=nnx.Param)
    gradients = nnx.grad(lambda model: model(jnp.ones(2))[0])(model)
    optimizer.update(model, gradients)
    assert model.bias is not None and model.bias[...].tolist() == [-0.5]


def passed_as_argument() -> None:
    model = nnx.BatchNorm(2, rngs=nnx.Rngs(0))
    nnx.jit(lambda model, x: model(x))(model, jnp.ones((3, 2)))
    assert 0 not in model.mean[...].tolist()


def noise_given() -> None:
    dropout = nnx.Dropout(0.5, rngs=nnx.Rngs(0))
    xs = jnp.ones(100)
    assert 0 in dropout(xs).tolist()
    dropout.eval()
    assert 0 not in dropout(xs).tolist()


def main() -> None:
    key_given()
    parameters_named()
    passed_as_argument()
    noise_given()
    print("mended: 4")


if __name__ == "__main__":
    main()
