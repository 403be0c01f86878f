"""A linear layer from its formula: a weighted sum of the inputs and a bias; nnx.Linear keeps its kernel as it is."""

import jax
import jax.numpy as jnp
import numpy as np
from flax import nnx

from snippets.layers.start import normal

x = jnp.asarray(normal(0, 3, 4))  # (3, 4)
kernel = jnp.asarray(normal(1, 4, 2))  # (4, 2)
bias = jnp.asarray(normal(2, 2))  # (2,)


def by_hand(x: jax.Array) -> jax.Array:
    """Outputs (n, 2): the sum over i of x[:, i] * kernel[i], and the bias."""
    return (x[:, :, None] * kernel).sum(1) + bias


def new_layer() -> nnx.Linear:
    layer = nnx.eval_shape(lambda: nnx.Linear(4, 2, rngs=nnx.Rngs(0)))
    assert layer.bias is not None
    layer.kernel.set_value(kernel)  # (4, 2)
    layer.bias.set_value(bias)
    return layer


def main() -> None:
    layer = new_layer()
    outputs = layer(x)  # (3, 2)
    assert np.allclose(outputs, by_hand(x), atol=1e-6)
    assert np.allclose(layer(jnp.broadcast_to(x, (5, 3, 4)))[0], outputs)
    print(f"first_output: {outputs[0, 0].item():.4f}")
    print(f"last_output: {outputs[2, 1].item():.4f}")
    print(f"parameters: {sum(p.size for p in jax.tree.leaves(nnx.state(layer)))}")


if __name__ == "__main__":
    main()
