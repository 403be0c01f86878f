# /// script
# [tool.verified]
# tolerance = 1e-2
# ///
"""Batch normalization and the mode: while training, an answer depends on the other images of the batch."""

# region setup
import jax.numpy as jnp
import numpy as np
import optax
from flax import nnx
from jax import Array

from snippets.digits.data import Floats, Ints, batches, load
from snippets.nets.start import dense

digits = load()
# The first 27 test images of each digit: a batch for each digit, and the same images in mixed batches.
one_digit = np.stack([digits.test_x[digits.test_y == digit][:27] for digit in range(10)])
mixed = one_digit.transpose(1, 0, 2).reshape(10, 27, 64)
one_digit_y = np.repeat(np.arange(10), 27).reshape(10, 27)
mixed_y = np.tile(np.arange(10), 27).reshape(10, 27)
# endregion


class Normalised(nnx.Module):
    """A convolution, a hidden layer with batch normalization, then the logits."""

    def __init__(self, rngs: nnx.Rngs) -> None:
        self.convolution = nnx.Conv(1, 8, (3, 3), padding=1, rngs=rngs)
        self.hidden = nnx.Linear(4 * 4 * 8, 32, rngs=rngs)
        self.norm = nnx.BatchNorm(32, momentum=0.9, rngs=rngs)
        self.output = nnx.Linear(32, 10, rngs=rngs)

    def __call__(self, x: Array) -> Array:
        """Logits (n, 10) of the rows x (n, 64)."""
        x = nnx.relu(self.convolution(x.reshape(-1, 8, 8, 1)))  # (n, 8, 8, 8)
        x = nnx.max_pool(x, (2, 2), strides=(2, 2)).reshape(len(x), -1)  # (n, 128)
        return self.output(nnx.relu(self.norm(self.hidden(x))))


@nnx.jit
def new_model() -> Normalised:
    model = Normalised(nnx.Rngs(0))
    for layer, inputs, outputs in (
        (model.convolution, 9, 8),
        (model.hidden, 128, 32),
        (model.output, 32, 10),
    ):
        kernel, bias = map(jnp.asarray, dense(0, inputs, outputs))
        nnx.update(layer, {"kernel": kernel.reshape(layer.kernel.shape), "bias": bias})
    return model


def loss_of(model: Normalised, x: Array, y: Array) -> Array:
    return jnp.mean(optax.softmax_cross_entropy_with_integer_labels(model(x), y))  # ()


@nnx.jit
def step(model: Normalised, optimizer: nnx.Optimizer[Normalised], x: Array, y: Array) -> Array:
    loss: Array
    loss, gradients = nnx.value_and_grad(loss_of)(model, x, y)
    optimizer.update(model, gradients)
    return loss


def train(model: Normalised) -> list[float]:
    optimizer = nnx.Optimizer(model, optax.adam(0.01), wrt=nnx.Param)
    pairs = batches(digits.train_x, digits.train_y, epochs=3)
    return [step(model, optimizer, jnp.asarray(x), jnp.asarray(y)).item() for x, y in pairs]


@nnx.jit
def _logits(model: Normalised, x: Array) -> Array:
    return model(x)  # (n, 10)


def logits_of(model: Normalised, x: Floats) -> Floats:
    return np.asarray(_logits(model, jnp.asarray(x)))  # (n, 10)


def accuracy(model: Normalised, x: Floats, y: Ints) -> float:
    """The share found, batch by batch, of the images x (batches, n, 64)."""
    found = [logits_of(model, batch).argmax(-1) for batch in x]
    return float((np.stack(found) == y).mean())


def main() -> None:
    model = new_model()
    losses = train(model)
    model.eval()
    evaluating = accuracy(model, one_digit, one_digit_y)
    alone, in_company = logits_of(model, one_digit[0])[0], logits_of(model, mixed[0])[0]  # (10,)
    assert np.allclose(alone, in_company, atol=1e-4)
    model.train()
    training_mixed = accuracy(model, mixed, mixed_y)
    training = accuracy(model, one_digit, one_digit_y)
    alone, in_company = logits_of(model, one_digit[0])[0], logits_of(model, mixed[0])[0]  # (10,)
    assert not np.allclose(alone, in_company, atol=1)
    model.eval()
    afterwards = accuracy(model, one_digit, one_digit_y)
    print(f"first_loss: {losses[0]:.4f}")
    print(f"last_loss: {losses[-1]:.4f}")
    print(f"evaluation_mode: {evaluating:.3f}")
    print(f"training_mode_mixed: {training_mixed:.3f}")
    print(f"training_mode_one_digit: {training:.3f}")
    print(f"evaluation_mode_afterwards: {afterwards:.3f}")


if __name__ == "__main__":
    main()
