"""Weights kept for later: nnx.state() shares its variables with the model and trains on, a deep copy stays."""

import copy

import jax.numpy as jnp
import optax
from flax import nnx


def new_model() -> nnx.Linear:
    return nnx.Linear(2, 1, kernel_init=nnx.initializers.ones, rngs=nnx.Rngs(0))


def train_on(model: nnx.Linear) -> None:
    optimizer = nnx.Optimizer(model, optax.sgd(1.0), wrt=nnx.Param)
    gradients = nnx.grad(lambda model: model(jnp.ones((1, 2))).sum())(model)
    optimizer.update(model, gradients)


def main() -> None:
    model = new_model()
    kept, copied = nnx.state(model), copy.deepcopy(nnx.state(model))
    bias, later = (nnx.to_pure_dict(state)["bias"].item() for state in (copied, kept))
    assert bias == later
    train_on(model)
    later, stayed = (nnx.to_pure_dict(state)["bias"].item() for state in (kept, copied))
    assert later != bias == stayed
    print(f"kept_moved_by: {later - bias:.4f}")
    print(f"copy_moved_by: {stayed - bias:.4f}")


if __name__ == "__main__":
    main()
