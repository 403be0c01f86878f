"""Backpropagation by hand through two sigmoid layers: equal to autodiff, and both to finite differences."""

import jax
import jax.numpy as jnp

from snippets.layers.start import normal

x = jnp.asarray(normal(6, 5, 3))  # (5, 3)
y = jax.nn.sigmoid(jnp.asarray(normal(1, 5, 2)))  # (5, 2)


def unpack(w: jax.Array) -> tuple[jax.Array, ...]:
    """All 26 parameters as w1 (3, 4), b1 (4,), w2 (4, 2), b2 (2,)."""
    return w[:12].reshape(3, 4), w[12:16], w[16:24].reshape(4, 2), w[24:]


def forward(w: jax.Array) -> tuple[jax.Array, jax.Array]:
    w1, b1, w2, b2 = unpack(w)
    a1 = jax.nn.sigmoid(x @ w1 + b1)  # (5, 4)
    return a1, jax.nn.sigmoid(a1 @ w2 + b2)  # (5, 4), (5, 2)


@jax.jit
def loss(w: jax.Array) -> jax.Array:
    return ((y - forward(w)[1]) ** 2).sum() / 2  # ()


@jax.jit
def by_hand(w: jax.Array) -> jax.Array:
    a1, a2 = forward(w)  # (5, 4), (5, 2)
    delta2 = (a2 - y) * a2 * (1 - a2)  # (5, 2)
    delta1 = (delta2 @ unpack(w)[2].T) * a1 * (1 - a1)  # (5, 4)
    gradients = x.T @ delta1, delta1.sum(0), a1.T @ delta2, delta2.sum(0)
    return jnp.concatenate([gradient.flatten() for gradient in gradients])  # (26,)


def chords(w: jax.Array, step: float = 1e-2) -> jax.Array:
    changes = [(loss(w + d) - loss(w - d)) / (2 * step) for d in step * jnp.eye(26)]
    return jnp.stack(changes)  # (26,)


def main() -> None:
    w = jnp.asarray(normal(2, 26))  # (26,)
    gradient = by_hand(w)  # (26,)
    assert jnp.allclose(gradient, jax.jit(jax.grad(loss))(w), atol=1e-6)
    assert jnp.allclose(gradient, chords(w), atol=2e-4)
    assert loss(w - 0.5 * gradient) < loss(w)
    for name, part in zip(("w1", "b1", "w2", "b2"), unpack(gradient), strict=True):
        print(f"{name}_gradient: {part.flatten()[0].item():.4f}")
    print(f"loss_before: {loss(w).item():.4f}")
    print(f"loss_after: {loss(w - 0.5 * gradient).item():.4f}")


if __name__ == "__main__":
    main()
