"""One example in training mode: nnx.BatchNorm raises nothing, and answers the same whatever the example is."""

import jax.numpy as jnp
from flax import nnx


def main() -> None:
    norm = nnx.BatchNorm(3, rngs=nnx.Rngs(0))
    one, other = jnp.array([[1.0, 2.0, 3.0]]), jnp.array([[-7.0, 0.0, 40.0]])  # (1, 3)
    training = jnp.abs(norm(one) - norm(other)).max()
    norm.eval()
    evaluating = jnp.abs(norm(one) - norm(other)).max()
    assert training == 0 and evaluating > 1
    print(f"difference_in_training_mode: {training.item():.4f}")
    print(f"differs_evaluating: {int(evaluating > 1)}")


if __name__ == "__main__":
    main()
