"""Mean squared error from its formula: its gradient is 2 / n times prediction less truth."""

import jax
import jax.numpy as jnp
import numpy as np
import optax

from snippets.layers.start import normal

predicted = jnp.asarray(normal(0, 5))  # (n,)
truth = jnp.asarray(normal(1, 5))  # (n,)


def layer(predicted: jax.Array) -> jax.Array:
    return jnp.mean(optax.squared_error(predicted, truth))  # ()


def by_hand(predicted: jax.Array) -> jax.Array:
    return ((predicted - truth) ** 2).sum() / 5  # ()


@jax.jit
def chords(predicted: jax.Array, step: float = 1e-2) -> jax.Array:
    """Finite differences (n,), one entry at a time."""
    steps = step * jnp.eye(predicted.size).reshape(-1, *predicted.shape)
    changes = jax.vmap(lambda d: (layer(predicted + d) - layer(predicted - d)) / (2 * step))(steps)
    return changes.reshape(predicted.shape)


def main() -> None:
    gradient = jax.jit(jax.grad(layer))(predicted)  # (n,)
    assert np.allclose(layer(predicted), by_hand(predicted), atol=1e-6)
    assert np.allclose(gradient, 2 / 5 * (predicted - truth), atol=1e-6)
    assert np.allclose(gradient, chords(predicted), atol=1e-4)
    print(f"loss: {layer(predicted).item():.4f}")
    print(f"first_gradient: {gradient[0].item():.4f}")
    print(f"last_gradient: {gradient[-1].item():.4f}")


if __name__ == "__main__":
    main()
