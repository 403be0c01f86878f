"""A small CNN for the digits: two convolutions with pooling, and channels that come last."""

import jax.numpy as jnp
from flax import nnx
from jax import Array

from snippets.digits.data import Floats, load
from snippets.digits.with_jax import fill
from snippets.start.classifier.in_jax import logits_of


def images(x: Floats) -> Array:
    return jnp.asarray(x).reshape(-1, 8, 8, 1)  # (n, height, width, channels)


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


def main() -> None:
    logits = logits_of(new_model(), images(load().test_x))  # (357, 10)
    print(f"first_logit: {logits[0, 0].item():.4f}")


if __name__ == "__main__":
    main()
