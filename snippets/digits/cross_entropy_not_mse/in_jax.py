# /// script
# [tool.verified]
# tolerance = 2e-2
# ///
"""A class is no quantity: to regress its number says that 3 lies between 2 and 4, and fails."""

from collections.abc import Callable

import jax
import jax.numpy as jnp
import numpy as np
import optax
from flax import nnx

from snippets.digits.data import Floats, batches, load
from snippets.nets.two_layers.in_jax import TwoLayers, new_model

Loss = Callable[[jax.Array, jax.Array], jax.Array]


def cross_entropy(outputs: jax.Array, y: jax.Array) -> jax.Array:
    return jnp.mean(optax.softmax_cross_entropy_with_integer_labels(outputs, y))  # ()


def one_hot_error(outputs: jax.Array, y: jax.Array) -> jax.Array:
    return jnp.mean((outputs - jax.nn.one_hot(y, 10)) ** 2)  # ()


def number_error(outputs: jax.Array, y: jax.Array) -> jax.Array:
    return jnp.mean((outputs[:, 0] - y) ** 2)  # ()


def trained_outputs(loss_of: Loss, outputs: int) -> Floats:
    """What an MLP with this loss gives for the test images (357, outputs) after 3 epochs."""
    digits = load()
    model = new_model(64, 32, outputs)
    optimizer = nnx.Optimizer(model, optax.adam(0.01), wrt=nnx.Param)

    @nnx.jit
    def step(
        model: TwoLayers, optimizer: nnx.Optimizer[TwoLayers], x: jax.Array, y: jax.Array
    ) -> None:
        gradients = nnx.grad(lambda model: loss_of(model(x), y))(model)
        optimizer.update(model, gradients)

    for x, y in batches(digits.train_x, digits.train_y, epochs=3):
        step(model, optimizer, jnp.asarray(x), jnp.asarray(y))
    return np.asarray(model(jnp.asarray(digits.test_x)))


def main() -> None:
    truth = load().test_y  # (357,)
    by_entropy = trained_outputs(cross_entropy, 10).argmax(-1)
    by_one_hot = trained_outputs(one_hot_error, 10).argmax(-1)
    by_number = np.rint(trained_outputs(number_error, 1)[:, 0])
    entropy, one_hot, number = ((by == truth).mean() for by in (by_entropy, by_one_hot, by_number))
    assert min(entropy, one_hot) > 0.9 > 0.4 > number
    print(f"cross_entropy_accuracy: {entropy:.3f}")
    print(f"one_hot_squared_error_accuracy: {one_hot:.3f}")
    print(f"class_number_squared_error_accuracy: {number:.3f}")


if __name__ == "__main__":
    main()
