"""Sure of the wrong class: cross-entropy still pulls at full strength, squared error hardly at all."""

import math

import jax
import jax.numpy as jnp
import optax

logits = jnp.array([[8.0, 0.0]])  # (1, 2)
truth = jnp.array([1])  # (1,)


def cross_entropy(logits: jax.Array) -> jax.Array:
    return jnp.mean(optax.softmax_cross_entropy_with_integer_labels(logits, truth))  # ()


def squared_error(logits: jax.Array) -> jax.Array:
    one_hot = jax.nn.one_hot(truth, 2)  # (1, 2)
    return jnp.sum((jax.nn.softmax(logits) - one_hot) ** 2)  # ()


def main() -> None:
    wrong = jax.nn.softmax(logits)[0, 0]  # ()
    by_entropy = jax.jit(jax.grad(cross_entropy))(logits)[0, 1]  # ()
    by_square = jax.jit(jax.grad(squared_error))(logits)[0, 1]  # ()
    assert math.isclose(by_entropy, -wrong, rel_tol=1e-3)
    assert math.isclose(by_square, -4 * wrong**2 * (1 - wrong), rel_tol=1e-2)
    assert abs(by_entropy) > 500 * abs(by_square)
    print(f"wrong_class_probability: {wrong.item():.4f}")
    print(f"cross_entropy_gradient: {by_entropy.item():.4f}")
    print(f"squared_error_gradient: {by_square.item():.5f}")


if __name__ == "__main__":
    main()
