"""Activations from their formulas, each slope against a chord; GELU has two forms, and they are not equal."""

from collections.abc import Callable

import jax
import jax.numpy as jnp
import numpy as np

Function = Callable[[jax.Array], jax.Array]
x = jnp.array([-3.0, -0.7, 0.4, 1.5])  # (4,)
LAYERS: dict[str, Function] = {
    "sigmoid": jax.nn.sigmoid,
    "tanh": jnp.tanh,
    "relu": jax.nn.relu,
    "gelu": lambda x: jax.nn.gelu(x, approximate=False),
    "gelu_tanh": lambda x: jax.nn.gelu(x, approximate=True),
}
FORMULAS: dict[str, Function] = {
    "sigmoid": lambda x: 1 / (1 + jnp.exp(-x)),
    "tanh": lambda x: (jnp.exp(2 * x) - 1) / (jnp.exp(2 * x) + 1),
    "relu": lambda x: jnp.where(x > 0, x, 0.0),
    "gelu": lambda x: x * (1 + jax.lax.erf(x / 2**0.5)) / 2,
    "gelu_tanh": lambda x: x * jax.nn.sigmoid((8 / jnp.pi) ** 0.5 * (x + 0.044715 * x**3)),
}


def slopes(f: Function, x: jax.Array) -> jax.Array:
    gradient: jax.Array = jax.jit(jax.grad(lambda x: f(x).sum()))(x)  # (4,)
    return gradient


def chords(f: Function, x: jax.Array, step: float = 1e-2) -> jax.Array:
    return (f(x + step) - f(x - step)) / (2 * step)  # (4,)


def main() -> None:
    for name, layer in LAYERS.items():
        values, slope = np.asarray(layer(x)), np.asarray(slopes(layer, x))  # (4,), (4,)
        assert np.allclose(values, jax.jit(FORMULAS[name])(x), atol=1e-6)
        assert np.allclose(slope, jax.jit(chords, static_argnums=0)(layer, x), atol=1e-4)
        print(f"{name}: {values[1]:.4f}\n{name}_slope: {slope[1]:.4f}")


if __name__ == "__main__":
    main()
