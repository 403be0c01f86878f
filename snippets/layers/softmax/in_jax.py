"""Softmax and its Jacobian diag(p) - p pᵀ: every row adds up to 0, so raising all logits changes nothing."""

import jax
import jax.numpy as jnp
import numpy as np

logits = jnp.array([1.0, -0.5, 2.0])  # (3,)


@jax.jit
def by_hand(logits: jax.Array) -> jax.Array:
    weights = jnp.exp(logits - logits.max())  # (3,)
    return weights / weights.sum()


@jax.jit
def chords(logits: jax.Array, step: float = 1e-2) -> jax.Array:
    """Finite differences (3, 3): row i, column j is the change of output i with logit j."""
    steps = step * jnp.eye(3)  # (3, 3)
    above = jax.nn.softmax(logits + steps, axis=-1)  # (3, 3)
    below = jax.nn.softmax(logits - steps, axis=-1)  # (3, 3)
    return (above - below).T / (2 * step)


def main() -> None:
    softmax = jax.jit(jax.nn.softmax)
    p = np.asarray(softmax(logits))  # (3,)
    jacobian = np.asarray(jax.jit(jax.jacrev(softmax))(logits))  # (3, 3)
    assert np.allclose(p, by_hand(logits))
    assert np.allclose(p, softmax(logits + 100), atol=1e-5)
    assert np.allclose(jacobian, np.diag(p) - np.outer(p, p), atol=1e-6)
    assert np.allclose(jacobian, chords(logits), atol=1e-4)
    assert np.allclose(jacobian.sum(1), 0, atol=1e-6)
    print(f"first_probability: {p[0].item():.4f}")
    print(f"own_slope: {jacobian[0, 0].item():.4f}")
    print(f"cross_slope: {jacobian[0, 2].item():.4f}")


if __name__ == "__main__":
    main()
