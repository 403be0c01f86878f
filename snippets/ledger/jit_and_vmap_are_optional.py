"""A model in JAX is a function and its parameters; jit and vmap take it as it is and change no number."""

from collections.abc import Sequence

import jax
import jax.numpy as jnp
import numpy as np
from jax.typing import ArrayLike

from snippets.nets.start import dense, two_layers, xs

Parameters = Sequence[tuple[ArrayLike, ArrayLike]]


def model(parameters: Parameters, x: jax.Array) -> jax.Array:
    (w1, b1), (w2, b2) = parameters
    return jax.nn.relu(x @ w1 + b1) @ w2 + b2  # (..., 2)


def main() -> None:
    x = jnp.asarray(xs)  # (8, 10)
    parameters = dense(0, 10, 5), dense(0, 5, 2)
    plain, compiled = model(parameters, x), jax.jit(model)(parameters, x)
    mapped = jax.vmap(model, in_axes=(None, 0))(parameters, x)
    for logits in (plain, compiled, mapped):
        assert np.allclose(logits, two_layers(xs), atol=1e-6)
    print(f"plain: {plain[0, 0].item():.4f}")
    print(f"with_jit: {compiled[0, 0].item():.4f}")
    print(f"with_vmap: {mapped[0, 0].item():.4f}")


if __name__ == "__main__":
    main()
