"""Two layers called on data; nnx.Linear stores its kernel as (inputs, outputs), as the formula has it."""

import jax
import jax.numpy as jnp
import numpy as np
from flax import nnx

from snippets.nets.start import dense, two_layers, xs


class TwoLayers(nnx.Module):
    """A hidden layer with ReLU, then the logits."""

    def __init__(self, inputs: int, hidden: int, outputs: int, rngs: nnx.Rngs) -> None:
        self.hidden = nnx.Linear(inputs, hidden, rngs=rngs)
        self.output = nnx.Linear(hidden, outputs, rngs=rngs)

    def __call__(self, x: jax.Array) -> jax.Array:
        """Logits (n, outputs) of the rows x (n, inputs)."""
        return self.output(nnx.relu(self.hidden(x)))


def new_model(inputs: int = 10, hidden: int = 5, outputs: int = 2, seed: int = 0) -> TwoLayers:
    model = nnx.eval_shape(lambda: TwoLayers(inputs, hidden, outputs, nnx.Rngs(0)))
    for layer in (model.hidden, model.output):
        kernel, bias = map(jnp.asarray, dense(seed, layer.in_features, layer.out_features))
        nnx.update(layer, {"kernel": kernel, "bias": bias})
    return model


def main() -> None:
    model = new_model()
    logits = np.asarray(model(jnp.asarray(xs)))  # (8, 2)
    parameters = sum(leaf.size for leaf in jax.tree.leaves(nnx.state(model, nnx.Param)))
    assert np.allclose(logits, two_layers(xs), atol=1e-6)
    assert parameters == 10 * 5 + 5 + 5 * 2 + 2
    print(f"parameters: {parameters}")
    print(f"first_logit: {logits[0, 0].item():.4f}")
    print(f"second_logit: {logits[0, 1].item():.4f}")


if __name__ == "__main__":
    main()
