"""Cures for a dropout that has shapes for keys, and for attention that is not told how its inputs come."""

import jax.numpy as jnp
from flax import nnx
from jax import Array


def keys_computed() -> None:
    dropout = nnx.Dropout(0.5, rngs=nnx.Rngs(0))
    dropout.eval()
    outputs = nnx.jit(lambda model, x: model(x))(dropout, jnp.ones(3))  # (3,)
    assert outputs.tolist() == [1, 1, 1]


def decode_said() -> None:
    def outputs() -> Array:
        attention = nnx.MultiHeadAttention(2, 8, decode=False, rngs=nnx.Rngs(0))
        answer: Array = attention(jnp.ones((1, 5, 8)))
        return answer

    assert nnx.eval_shape(outputs).shape == (1, 5, 8)


def main() -> None:
    keys_computed()
    decode_said()
    print("mended: 2")


if __name__ == "__main__":
    main()
