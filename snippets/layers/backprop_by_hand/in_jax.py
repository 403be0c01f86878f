"""Backpropagation by hand through two sigmoid layers: equal to autodiff, and both to finite differences."""

import jax
import jax.numpy as jnp
import numpy as np

from snippets.layers.parameters import chords, unpack
from snippets.layers.start import normal

x = jnp.asarray(normal(6, 5, 3))  # (5, 3)
y = jax.nn.sigmoid(jnp.asarray(normal(1, 5, 2)))  # (5, 2)


def forward(w: jax.Array) -> tuple[jax.Array, jax.Array]:
    w1, b1, w2, b2 = unpack(w)
    a1 = jax.nn.sigmoid(x @ w1 + b1)  # (5, 4)
    return a1, jax.nn.sigmoid(a1 @ w2 + b2)  # (5, 4), (5, 2)


@jax.jit
def loss(w: jax.Array) -> jax.Array:
    return ((y - forward(w)[1]) ** 2).sum() / 2  # ()


def by_hand(w: jax.Array) -> jax.Array:
    a1, a2 = forward(w)  # (5, 4), (5, 2)
    delta2 = (a2 - y) * a2 * (1 - a2)  # (5, 2)
    delta1 = (delta2 @ unpack(w)[2].T) * a1 * (1 - a1)  # (5, 4)
    gradients = x.T @ delta1, delta1.sum(0), a1.T @ delta2, delta2.sum(0)
    return jnp.concatenate([gradient.flatten() for gradient in gradients])  # (26,)


def main() -> None:
    w = jnp.asarray(normal(2, 26))  # (26,)
    gradient = jax.jit(by_hand)(w)  # (26,)
    autodiff, slopes = jax.grad(loss)(w), chords(loss, w, np.eye(26, dtype=np.float32))
    assert np.allclose(gradient, autodiff, atol=1e-6)
    assert np.allclose(gradient, slopes, atol=2e-4) and loss(w - 0.5 * gradient) < loss(w)
    for name, part in zip(("w1", "b1", "w2", "b2"), unpack(np.asarray(gradient)), strict=True):
        print(f"{name}_gradient: {part.flatten()[0].item():.4f}")
    print(f"loss_before: {loss(w):.4f}\nloss_after: {loss(w - 0.5 * gradient):.4f}")


if __name__ == "__main__":
    main()
