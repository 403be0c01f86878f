"""Cures for what jit has to know before it runs: shapes, slices, options."""

import jax
import jax.numpy as jnp


def activate(x: jax.Array, kind: str) -> jax.Array:
    return jax.nn.relu(x) if kind == "relu" else jnp.tanh(x)


def length_declared() -> None:
    zeros = jax.jit(lambda n: jnp.zeros(n), static_argnames="n")
    assert zeros(3).shape == (3,)


def length_fixed() -> None:
    window = jax.jit(lambda x, start: jax.lax.dynamic_slice_in_dim(x, start, 2))
    assert window(jnp.arange(5), 1).tolist() == [1, 2]


def hashable() -> None:
    reshaped = jax.jit(lambda x, shape: x.reshape(shape), static_argnames="shape")
    assert reshaped(jnp.arange(4), shape=(2, 2)).shape == (2, 2)


def option_declared() -> None:
    compiled = jax.jit(activate, static_argnames="kind")
    assert compiled(jnp.array(-1.0), kind="relu") == 0


def main() -> None:
    length_declared()
    length_fixed()
    hashable()
    option_declared()
    print("mended: 4")


if __name__ == "__main__":
    main()
