# /// script
# [tool.verified]
# differs = ["parameters"]
# ///
"""A recurrent layer from its formula: one cell at every step, by lax.scan and by nnx.RNN around a SimpleCell."""

import jax
import jax.numpy as jnp
import numpy as np
from flax import nnx

from snippets.layers.start import sequences

x, from_input, from_hidden, bias = map(jnp.asarray, sequences(4))


@jax.jit
def by_hand(x: jax.Array) -> jax.Array:
    """Hidden states (n, steps, hidden), from a first one of zeros."""

    def cell(hidden: jax.Array, x_t: jax.Array) -> tuple[jax.Array, jax.Array]:
        hidden = jnp.tanh(x_t @ from_input + hidden @ from_hidden + bias)
        return hidden, hidden

    _, states = jax.lax.scan(cell, jnp.zeros((len(x), 4)), x.swapaxes(0, 1))
    return states.swapaxes(0, 1)


def new_layer() -> nnx.RNN:
    layer = nnx.eval_shape(lambda: nnx.SimpleCell(3, 4, rngs=nnx.Rngs(0)))
    nnx.update(layer.dense_i, {"kernel": from_input, "bias": bias})
    nnx.update(layer.dense_h, {"kernel": from_hidden})
    return nnx.RNN(layer, return_carry=True)


def main() -> None:
    layer = new_layer()
    last, states = map(np.asarray, layer(x))  # (2, 4), (2, 6, 4)
    assert np.allclose(states, by_hand(x), atol=1e-6) and np.array_equal(states[:, -1], last)
    print(f"first_state: {states[0, 0, 0]:.4f}\nlast_state: {states[0, 5, 0]:.4f}")
    print(f"parameters: {sum(p.size for p in jax.tree.leaves(nnx.state(layer, nnx.Param)))}")


if __name__ == "__main__":
    main()
