"""The step of three errors, mended: a loss of one number, jnp under jit, and a new array in place of a changed one."""

import jax
import jax.numpy as jnp
import optax


@jax.jit
def loss_of(w: jax.Array, xs: jax.Array, labels: jax.Array) -> jax.Array:
    return jnp.mean(optax.softmax_cross_entropy_with_integer_labels(xs @ w, labels))  # ()


def losses(steps: int) -> list[float]:
    xs = jnp.array([[1.0, 2.0], [4.0, 3.0]])  # (2, 2)
    labels = jnp.array([0, 1])  # (2,)
    w = jnp.zeros((2, 2))  # (2, 2)
    seen = []
    for _ in range(steps):
        loss, gradient = jax.value_and_grad(loss_of)(w, xs, labels)
        w = w - 0.1 * gradient
        seen.append(float(loss))
    return seen


def main() -> None:
    first, *_, last = losses(20)
    assert last < first
    print(f"first_loss: {first:.4f}")
    print(f"last_loss: {last:.4f}")


if __name__ == "__main__":
    main()
