# /// script
# [tool.verified]
# tolerance = 1e-2
# ///
"""A CNN on digits: JAX has the channels after the pixels, and its kernels as (height, width, in, out)."""

import jax
import jax.numpy as jnp
from flax import nnx

from snippets.digits.data import load
from snippets.digits.mlp_adam.in_jax import accuracy, train
from snippets.nets.start import dense


class CNN(nnx.Module):
    """Two convolutions with ReLU and pooling, then the logits."""

    def __init__(self, rngs: nnx.Rngs) -> None:
        self.first = nnx.Conv(1, 8, (3, 3), padding="SAME", rngs=rngs)
        self.second = nnx.Conv(8, 16, (3, 3), padding="SAME", rngs=rngs)
        self.output = nnx.Linear(2 * 2 * 16, 10, rngs=rngs)

    def __call__(self, x: jax.Array) -> jax.Array:
        """Logits (n, 10) of the images x (n, 64)."""
        x = x.reshape(-1, 8, 8, 1)
        x = nnx.max_pool(nnx.relu(self.first(x)), (2, 2), strides=(2, 2))  # (n, 4, 4, 8)
        x = nnx.max_pool(nnx.relu(self.second(x)), (2, 2), strides=(2, 2))  # (n, 2, 2, 16)
        return self.output(x.reshape(len(x), -1))


def new_model() -> CNN:
    model = nnx.eval_shape(lambda: CNN(nnx.Rngs(0)))
    for layer in (model.first, model.second, model.output):
        shape = layer.kernel.shape  # (height, width, in, out) or (in, out)
        kernel, bias = dense(0, layer.kernel.size // shape[-1], shape[-1])
        assert layer.bias is not None
        layer.kernel.set_value(jnp.asarray(kernel.reshape(shape)))
        layer.bias.set_value(jnp.asarray(bias))
    return model


def main() -> None:
    digits = load()
    model = new_model()
    losses = train(model, epochs=3)
    test_accuracy = accuracy(model, digits.test_x, digits.test_y)
    assert test_accuracy > 0.95
    print(f"parameters: {sum(leaf.size for leaf in jax.tree.leaves(nnx.state(model)))}")
    print(f"first_loss: {losses[0]:.4f}")
    print(f"first_epoch_loss: {sum(losses[:20]) / 20:.4f}")
    print(f"last_epoch_loss: {sum(losses[-20:]) / 20:.4f}")
    print(f"train_accuracy: {accuracy(model, digits.train_x, digits.train_y):.3f}")
    print(f"test_accuracy: {test_accuracy:.3f}")


if __name__ == "__main__":
    main()
