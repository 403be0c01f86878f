# /// script
# [tool.verified]
# tolerance = 2e-2
# ///
"""A class is no quantity: to regress its number says that 3 lies between 2 and 4, and fails."""

import jax
import jax.numpy as jnp
import numpy as np

from snippets.digits.data import Floats, load
from snippets.digits.mlp_adam.in_jax import loss_of, train
from snippets.digits.with_jax import Loss, Model
from snippets.nets.two_layers.in_jax import new_model


def one_hot_error(model: Model, x: jax.Array, y: jax.Array) -> jax.Array:
    return jnp.mean((model(x) - jax.nn.one_hot(y, 10)) ** 2)  # ()


def number_error(model: Model, x: jax.Array, y: jax.Array) -> jax.Array:
    return jnp.mean((model(x)[:, 0] - y) ** 2)  # ()


def trained_outputs(objective: Loss, outputs: int) -> Floats:
    """What an MLP with this loss gives for the test images (357, outputs) after 3 epochs."""
    model = new_model(64, 32, outputs)
    train(model, 3, objective)
    return np.asarray(model(jnp.asarray(load().test_x)))


def main() -> None:
    truth = load().test_y  # (357,)
    entropy = (trained_outputs(loss_of, 10).argmax(-1) == truth).mean()
    one_hot = (trained_outputs(one_hot_error, 10).argmax(-1) == truth).mean()
    number = (np.rint(trained_outputs(number_error, 1)[:, 0]) == truth).mean()
    assert min(entropy, one_hot) > 0.9 > 0.4 > number
    print(f"cross_entropy_accuracy: {entropy:.3f}")
    print(f"one_hot_squared_error_accuracy: {one_hot:.3f}")
    print(f"class_number_squared_error_accuracy: {number:.3f}")


if __name__ == "__main__":
    main()
