"""Backpropagation through time by hand: each step adds its share, and passing a step on multiplies by W transposed."""

import jax
import jax.numpy as jnp

from snippets.layers.parameters import chords
from snippets.layers.start import sequences

x, from_input, from_hidden, bias = map(jnp.asarray, sequences(4))


def states(w: jax.Array) -> list[jax.Array]:
    """Hidden states (n, hidden): one of zeros, and one after each of three steps."""
    found = [jnp.zeros((len(x), 4))]
    for t in range(3):
        found.append(jnp.tanh(x[:, t] @ from_input + found[-1] @ w + bias))
    return found


def loss(w: jax.Array) -> jax.Array:
    return (states(w)[-1] ** 2).sum() / 2  # ()


def by_hand(w: jax.Array) -> jax.Array:
    h = states(w)
    gradient, back = jnp.zeros((4, 4)), h[-1]  # (hidden, hidden), (n, hidden)
    for t in range(3, 0, -1):
        delta = back * (1 - h[t] ** 2)  # (n, hidden)
        gradient = gradient + h[t - 1].T @ delta
        back = delta @ w.T
    return gradient


def main() -> None:
    w, axes = 0.5 * from_hidden, jnp.eye(16).reshape(16, 4, 4)  # w (hidden, hidden)
    gradient, autodiff = jax.jit(lambda w: (by_hand(w), jax.grad(loss)(w)))(w)
    by_difference = jnp.array(chords(jax.jit(loss), w, axes)).reshape(4, 4)
    assert jnp.allclose(gradient, autodiff, atol=1e-6)
    assert jnp.allclose(gradient, by_difference, atol=1e-3)
    print(f"by_hand: {gradient[1, 0].item():.3f}")
    print(f"by_difference: {by_difference[1, 0].item():.3f}")


if __name__ == "__main__":
    main()
