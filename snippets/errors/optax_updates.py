"""Cures for optimisers of Optax that were given the wrong things."""

import jax.numpy as jnp
import optax


def state_of_these_parameters() -> None:
    params = {"w": jnp.ones(2), "b": jnp.ones(1)}
    optimizer = optax.adam(0.1)
    updates, _ = optimizer.update(params, optimizer.init(params))
    assert isinstance(updates, dict) and updates.keys() == params.keys()


def parameters_passed() -> None:
    params = {"w": jnp.ones(2)}
    optimizer = optax.adamw(0.1)
    updates, _ = optimizer.update({"w": jnp.ones(2)}, optimizer.init(params), params)
    assert (optax.apply_updates(params, updates)["w"] < 1).all()


def gradients_first() -> None:
    params, gradients = {"w": jnp.ones(2)}, {"w": jnp.ones(2)}
    optimizer = optax.sgd(0.1)
    updates, _ = optimizer.update(gradients, optimizer.init(params))
    assert jnp.allclose(optax.apply_updates(params, updates)["w"], 0.9)


def main() -> None:
    state_of_these_parameters()
    parameters_passed()
    gradients_first()
    print("mended: 3")


if __name__ == "__main__":
    main()
