"""Binary cross-entropy of logits from its formula: its gradient is sigmoid less truth, over n."""

import jax
import jax.numpy as jnp
import numpy as np
import optax

from snippets.layers.start import normal

logits = jnp.asarray(normal(0, 4))  # (n,)
truth = jnp.array([1.0, 0.0, 0.0, 1.0])  # (n,)


@jax.jit
def layer(logits: jax.Array) -> jax.Array:
    return jnp.mean(optax.sigmoid_binary_cross_entropy(logits, truth))  # ()


def by_hand(logits: jax.Array) -> jax.Array:
    p = jax.nn.sigmoid(logits)  # (n,)
    return -(truth * jnp.log(p) + (1 - truth) * jnp.log(1 - p)).mean()  # ()


@jax.jit
def chords(logits: jax.Array, step: float = 1e-2) -> jax.Array:
    """Finite differences (n,), one entry at a time."""
    steps = step * jnp.eye(logits.size).reshape(-1, *logits.shape)
    changes: jax.Array = jax.vmap(lambda d: (layer(logits + d) - layer(logits - d)) / (2 * step))(
        steps
    )
    return changes.reshape(logits.shape)


def main() -> None:
    gradient = jax.jit(jax.grad(layer))(logits)  # (n,)
    assert np.allclose(layer(logits), jax.jit(by_hand)(logits), atol=1e-6)
    assert np.allclose(gradient, (jax.nn.sigmoid(logits) - truth) / 4, atol=1e-6)
    assert np.allclose(gradient, chords(logits), atol=1e-4)
    print(f"loss: {layer(logits).item():.4f}")
    print(f"first_gradient: {gradient[0].item():.4f}")
    print(f"last_gradient: {gradient[-1].item():.4f}")


if __name__ == "__main__":
    main()
