"""A small classifier: what PyTorch does by default is written out, and the weights are PyTorch's."""

import jax.numpy as jnp
from flax import nnx
from jax import Array

from snippets.digits.data import load as digits
from snippets.migrate.model import in_torch
from snippets.port_weights.arrays.in_jax import load
from snippets.port_weights.arrays.in_torch import arrays_of
from snippets.start.classifier.in_jax import logits_of


class Net(nnx.Module):
    """Dense, normalised, GELU, then the logits."""

    def __init__(self, rngs: nnx.Rngs) -> None:
        self.approximate = False
        self.first = nnx.Linear(64, 32, rngs=rngs)
        self.scaled = nnx.LayerNorm(32, epsilon=1e-5, rngs=rngs)
        self.output = nnx.Linear(32, 10, rngs=rngs)

    def __call__(self, x: Array) -> Array:
        """Logits (n, 10) of the rows x (n, 64)."""
        x = nnx.gelu(self.scaled(self.first(x)), approximate=self.approximate)  # (n, 32)
        return self.output(x)


def new_model(source: in_torch.Net | None = None) -> Net:
    model = nnx.eval_shape(lambda: Net(nnx.Rngs(0)))
    load(model, arrays_of(source or in_torch.new_model()))
    return model


def main() -> None:
    logits = logits_of(new_model(), digits().test_x)  # (357, 10)
    print(f"first_logit: {logits[0, 0].item():.4f}")
    print(f"mean_of_squares: {jnp.square(logits).mean().item():.4f}")


if __name__ == "__main__":
    main()
