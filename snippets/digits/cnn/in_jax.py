# /// script
# [tool.verified]
# tolerance = 1e-2
# ///
"""A CNN on digits: JAX has the channels after the pixels, and its kernels as (height, width, in, out)."""

import jax
from flax import nnx

from snippets.digits.mlp_adam.in_jax import train
from snippets.digits.report import report
from snippets.digits.with_jax import classes, fill


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


def main() -> None:
    model = nnx.eval_shape(lambda: CNN(nnx.Rngs(0)))
    fill(model)
    losses = train(model, epochs=3)
    print(f"parameters: {sum(leaf.size for leaf in jax.tree.leaves(nnx.state(model)))}")
    report(losses, lambda x: classes(model, x))


if __name__ == "__main__":
    main()
