"""Functions of each entry, and those that normalise a row."""

import jax
import jax.numpy as jnp

from snippets.rosetta.rows import Rows, X, Y, report
from snippets.rosetta.with_jax import compiled

x, y = map(jnp.asarray, (X, Y))  # (2, 3), (2, 3)
holes = jnp.where(x > 0, x, jnp.nan)  # (2, 3)
ROWS: Rows = {
    "relu": lambda: jax.nn.relu(x),
    "gelu": lambda: jax.nn.gelu(x, approximate=False),
    "silu": lambda: jax.nn.silu(x),
    "leaky_relu": lambda: jax.nn.leaky_relu(x),
    "elu": lambda: jax.nn.elu(x),
    "softplus": lambda: jax.nn.softplus(x),
    "sigmoid": lambda: jax.nn.sigmoid(x),
    "tanh": lambda: jnp.tanh(x),
    "softmax": lambda: jax.nn.softmax(x, axis=1),
    "log_softmax": lambda: jax.nn.log_softmax(x, axis=1),
    "normalize": lambda: x / jnp.linalg.norm(x, axis=1, keepdims=True).clip(min=1e-12),
    "clamp": lambda: jnp.clip(x, -0.5, 0.5),
    "maximum": lambda: jnp.maximum(x, y),
    "erf": lambda: jax.scipy.special.erf(x),
    "rsqrt": lambda: jax.lax.rsqrt(x * x),
    "floor_divide": lambda: x // 0.3,
    "remainder": lambda: jnp.remainder(x, 0.3),
    "fmod": lambda: jnp.fmod(x, 0.3),
    "nan_to_num": lambda: jnp.nan_to_num(holes),
    "isnan": lambda: jnp.isnan(holes),
}


def main() -> None:
    report(compiled(ROWS))


if __name__ == "__main__":
    main()
