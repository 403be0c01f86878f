"""Cross-entropy of logits from its formula: its gradient is softmax less one-hot truth, over n."""

import jax
import jax.numpy as jnp
import numpy as np
import optax

from snippets.layers.start import normal

logits = jnp.asarray(normal(0, 4, 3))  # (n, classes)
labels = jnp.array([0, 2, 1, 2])  # (n,)
one_hot = jax.nn.one_hot(labels, 3)  # (n, classes)


@jax.jit
def layer(logits: jax.Array) -> jax.Array:
    return jnp.mean(optax.softmax_cross_entropy_with_integer_labels(logits, labels))  # ()


def by_hand(logits: jax.Array) -> jax.Array:
    return -(one_hot * jnp.log(jax.nn.softmax(logits, axis=1))).sum() / 4  # ()


@jax.jit
def chords(logits: jax.Array, step: float = 1e-2) -> jax.Array:
    """Finite differences (n, classes), one entry at a time."""
    steps = step * jnp.eye(logits.size).reshape(-1, *logits.shape)
    changes: jax.Array = jax.vmap(lambda d: (layer(logits + d) - layer(logits - d)) / (2 * step))(
        steps
    )
    return changes.reshape(logits.shape)


def main() -> None:
    gradient = np.asarray(jax.jit(jax.grad(layer))(logits))  # (n, classes)
    assert np.allclose(layer(logits), jax.jit(by_hand)(logits), atol=1e-6)
    assert np.allclose(gradient, (jax.nn.softmax(logits, axis=1) - one_hot) / 4, atol=1e-6)
    assert np.allclose(gradient, chords(logits), atol=1e-4)
    print(f"loss: {layer(logits).item():.4f}")
    print(f"first_gradient: {gradient[0, 0].item():.4f}")
    print(f"last_gradient: {gradient[-1, -1].item():.4f}")


if __name__ == "__main__":
    main()
