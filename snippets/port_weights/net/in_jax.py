"""A CNN with two kinds of normalization, channels last; what PyTorch does by default is written out."""

import jax
from flax import nnx
from jax import Array


class Net(nnx.Module):
    """Two convolutions, two dense layers, then the logits."""

    def __init__(self, rngs: nnx.Rngs) -> None:
        self.first = nnx.Conv(1, 8, (3, 3), padding=1, rngs=rngs)
        self.norm = nnx.BatchNorm(8, epsilon=1e-5, momentum=0.9, rngs=rngs)
        self.second = nnx.Conv(8, 16, (3, 3), padding=1, rngs=rngs)
        self.hidden = nnx.Linear(2 * 2 * 16, 64, rngs=rngs)
        self.scaled = nnx.LayerNorm(64, epsilon=1e-5, rngs=rngs)
        self.output = nnx.Linear(64, 10, rngs=rngs)

    def __call__(self, x: Array) -> Array:
        """Logits (n, 10) of the rows x (n, 64)."""
        x = nnx.relu(self.norm(self.first(x.reshape(-1, 8, 8, 1))))  # (n, 8, 8, 8)
        x = nnx.max_pool(x, (2, 2), strides=(2, 2))  # (n, 4, 4, 8)
        x = nnx.max_pool(nnx.relu(self.second(x)), (2, 2), strides=(2, 2))  # (n, 2, 2, 16)
        x = self.scaled(self.hidden(x.reshape(len(x), -1)))  # (n, 64)
        return self.output(nnx.gelu(x, approximate=False))


def main() -> None:
    model = nnx.eval_shape(lambda: Net(nnx.Rngs(0)))
    parameters = jax.tree.leaves(nnx.state(model, nnx.Param))
    print(f"parameters: {sum(p.size for p in parameters)}")


if __name__ == "__main__":
    main()
