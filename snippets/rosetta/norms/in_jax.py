"""Normalizing, recurrent and attention layers, their matrices all 0.1, their biases 0."""

import jax
import jax.numpy as jnp
from flax import nnx

from snippets.rosetta.rows import Rows, X, report
from snippets.rosetta.with_jax import compiled, filled

x, h = jnp.asarray(X), jnp.zeros((2, 4))  # (2, 3), (2, 4)
ROWS: Rows = {
    "batch_norm": lambda: filled(lambda rngs: nnx.BatchNorm(3, rngs=rngs))(x),
    "batch_norm_eval": lambda: filled(
        lambda rngs: nnx.BatchNorm(3, use_running_average=True, rngs=rngs)
    )(x),
    "layer_norm": lambda: filled(lambda rngs: nnx.LayerNorm(3, epsilon=1e-5, rngs=rngs))(x),
    "group_norm": lambda: filled(lambda rngs: nnx.GroupNorm(3, 1, epsilon=1e-5, rngs=rngs))(x),
    "rms_norm": lambda: filled(lambda rngs: nnx.RMSNorm(3, rngs=rngs))(x),
    "dropout_eval": lambda: nnx.Dropout(0.5, deterministic=True)(x),
    "gru_cell": lambda: filled(lambda rngs: nnx.GRUCell(3, 4, rngs=rngs))(h, x)[1],
    "lstm_cell": lambda: filled(lambda rngs: nnx.LSTMCell(3, 4, rngs=rngs))((h, h), x)[1],
    "attention": lambda: jax.nn.dot_product_attention(x[:, None], x[:, None], x[:, None])[:, 0],
}


def main() -> None:
    report(compiled(ROWS))


if __name__ == "__main__":
    main()
