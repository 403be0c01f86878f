# /// script
# [tool.verified]
# tolerance = 1e-2
# ///
"""Handwritten digits with a CNN, from the images to the accuracy on those it has not seen; channels come last."""

# region setup
import jax.numpy as jnp
import numpy as np
from flax import nnx
from jax import Array
from optax import adam, softmax_cross_entropy_with_integer_labels

from snippets.digits.data import Floats, Ints, batches, load
from snippets.digits.with_jax import fill
from snippets.start.judged import report


def images(x: Floats) -> Array:
    return jnp.asarray(x).reshape(-1, 8, 8, 1)  # (n, height, width, channels)


# endregion


class CNN(nnx.Module):
    """Two convolutions with ReLU and pooling, then the logits."""

    def __init__(self, rngs: nnx.Rngs) -> None:
        self.first = nnx.Conv(1, 8, (3, 3), padding=1, rngs=rngs)
        self.second = nnx.Conv(8, 16, (3, 3), padding=1, rngs=rngs)
        self.output = nnx.Linear(2 * 2 * 16, 10, rngs=rngs)

    def __call__(self, x: Array) -> Array:
        """Logits (n, 10) of the images x (n, 8, 8, 1)."""
        x = nnx.max_pool(nnx.relu(self.first(x)), (2, 2), strides=(2, 2))  # (n, 4, 4, 8)
        x = nnx.max_pool(nnx.relu(self.second(x)), (2, 2), strides=(2, 2))  # (n, 2, 2, 16)
        return self.output(x.reshape(len(x), -1))  # (n, 64) -> (n, 10)


def new_model() -> CNN:
    model = nnx.eval_shape(lambda: CNN(nnx.Rngs(0)))
    fill(model)
    return model


def loss_of(model: CNN, x: Array, y: Array) -> Array:
    return jnp.mean(softmax_cross_entropy_with_integer_labels(model(x), y))  # ()


@nnx.jit
def step(model: CNN, optimizer: nnx.Optimizer[CNN], x: Array, y: Array) -> Array:
    loss: Array
    loss, gradients = nnx.value_and_grad(loss_of)(model, x, y)
    optimizer.update(model, gradients)
    return loss


def train(model: CNN, epochs: int) -> list[float]:
    """The loss of each batch before its step."""
    digits, optimizer = load(), nnx.Optimizer(model, adam(0.01), wrt=nnx.Param)
    losses = []
    for x, y in batches(digits.train_x, digits.train_y, epochs):  # (72, 64), (72,)
        loss = step(model, optimizer, images(x), jnp.asarray(y))
        losses.append(loss.item())
    return losses


@nnx.jit
def logits_of(model: CNN, x: Array) -> Array:
    return model(x)  # (n, 10)


def classes(model: CNN, x: Floats) -> Ints:
    logits = np.asarray(logits_of(model, images(x)))  # (n, 10)
    return np.asarray(logits.argmax(-1), np.int64)  # (n,)


def main() -> None:
    digits, model = load(), new_model()
    losses = train(model, epochs=3)
    print(f"first_loss: {losses[0]:.4f}")
    print(f"loss_after_an_epoch: {losses[20]:.4f}")
    print(f"last_loss: {losses[-1]:.4f}")
    train_accuracy = (classes(model, digits.train_x) == digits.train_y).mean()
    print(f"train_accuracy: {train_accuracy:.3f}")
    report(classes(model, digits.test_x), digits.test_y)


if __name__ == "__main__":
    main()
