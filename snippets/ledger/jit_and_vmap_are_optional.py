"""A model in JAX is a function and its parameters; jit and vmap take it as it is and change no number."""

import jax
import jax.numpy as jnp
import numpy as np

from snippets.nets.start import dense, two_layers, xs

(w1, b1), (w2, b2) = dense(0, 10, 5), dense(0, 5, 2)


def model(x: jax.Array) -> jax.Array:
    return jax.nn.relu(x @ w1 + b1) @ w2 + b2  # (..., 2)


def main() -> None:
    x = jnp.asarray(xs)  # (8, 10)
    plain, compiled, mapped = model(x), jax.jit(model)(x), jax.vmap(model)(x)
    for logits in (plain, compiled, mapped):
        assert np.allclose(logits, two_layers(xs), atol=1e-6)
    print(f"plain: {plain[0, 0].item():.4f}")
    print(f"with_jit: {compiled[0, 0].item():.4f}")
    print(f"with_vmap: {mapped[0, 0].item():.4f}")


if __name__ == "__main__":
    main()
