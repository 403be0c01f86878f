# /// script
# [tool.verified]
# differs = ["parameters"]
# ///
"""A GRU from its formula; nn.GRU adds a bias inside r * (...) that nnx.GRUCell lacks, whatever its text says."""

import jax
import jax.numpy as jnp
import numpy as np
from flax import nnx

from snippets.layers.start import sequences

x, from_input, from_hidden, bias = map(jnp.asarray, sequences(12))


@jax.jit
def by_hand(x: jax.Array) -> jax.Array:
    hidden = jnp.zeros((len(x), 4))  # (n, hidden)
    for t in range(x.shape[1]):
        x_r, x_z, x_n = jnp.split(x[:, t] @ from_input + bias, 3, axis=-1)
        h_r, h_z, h_n = jnp.split(hidden @ from_hidden, 3, axis=-1)
        reset, update = jax.nn.sigmoid(x_r + h_r), jax.nn.sigmoid(x_z + h_z)
        hidden = (1 - update) * jnp.tanh(x_n + reset * h_n) + update * hidden
    return hidden


def new_layer() -> nnx.RNN:
    layer = nnx.eval_shape(lambda: nnx.GRUCell(3, 4, rngs=nnx.Rngs(0)))
    nnx.update(layer.dense_i, {"kernel": from_input, "bias": bias})
    nnx.update(layer.dense_h, {"kernel": from_hidden})
    assert layer.dense_h.bias is None
    return nnx.RNN(layer, return_carry=True)


def main() -> None:
    layer = new_layer()
    last = np.asarray(layer(x)[0])  # (2, 4)
    assert np.allclose(last, by_hand(x), atol=1e-6)
    print(f"first_of_last: {last[0, 0]:.4f}\nlast_of_last: {last[1, 3]:.4f}")
    print(f"parameters: {sum(p.size for p in jax.tree.leaves(nnx.state(layer, nnx.Param)))}")


if __name__ == "__main__":
    main()
