"""Cures for optimisers of Optax that were given the wrong things."""

import jax.numpy as jnp
import optax


def state_of_these_parameters() -> None:
    params = {"w": jnp.ones(2), "b": jnp.ones(2)}
    gradients = {"w": jnp.ones(2), "b": jnp.ones(2)}
    optimizer = optax.adam(0.1)
    updates, _ = optimizer.update(gradients, optimizer.init(params))
    assert isinstance(updates, dict) and updates.keys() == params.keys()


def parameters_passed() -> None:
    params, gradients = {"w": jnp.ones(2)}, {"w": jnp.zeros(2)}
    optimizer = optax.adamw(0.1)
    updates, _ = optimizer.update(gradients, optimizer.init(params), params)
    assert max(updates["w"].tolist()) < 0


def gradients_first() -> None:
    params, gradients = {"w": jnp.ones(2)}, {"w": jnp.ones(2)}
    optimizer = optax.sgd(0.5)
    updates, _ = optimizer.update(gradients, optimizer.init(params))
    assert jnp.asarray(updates["w"]).tolist() == [-0.5, -0.5]


def main() -> None:
    state_of_these_parameters()
    parameters_passed()
    gradients_first()
    print("mended: 3")


if __name__ == "__main__":
    main()
