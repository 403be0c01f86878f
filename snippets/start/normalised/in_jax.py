"""A small CNN with batch normalization, whose momentum is the share of the old mean: 0.9, where PyTorch has 0.1."""

import jax.numpy as jnp
from flax import nnx
from jax import Array

from snippets.digits.data import load
from snippets.nets.start import dense
from snippets.start.classifier.in_jax import logits_of


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
    for layer in (model.convolution, model.hidden, model.output):
        shape = layer.kernel.shape
        kernel, bias = map(jnp.asarray, dense(0, layer.kernel.size // shape[-1], shape[-1]))
        nnx.update(layer, {"kernel": kernel.reshape(shape), "bias": bias})
    return model


def main() -> None:
    model = new_model()
    model.eval()
    print(f"first_logit: {logits_of(model, load().test_x)[0, 0].item():.4f}")


if __name__ == "__main__":
    main()
