"""Unpacking an argmax into two names passes at a batch of two: one name gets one answer, the other is lost."""

import jax.numpy as jnp


def main() -> None:
    logits = jnp.array([[0.1, 0.7, 0.2], [0.9, 0.0, 0.1]])  # (2, 3)
    labels = jnp.array([1, 0])  # (2,)
    whole = jnp.argmax(logits, axis=-1)  # (2,)
    _, predicted = jnp.argmax(logits, axis=-1)  # (), ()
    assert whole.shape == (2,) and predicted.shape == ()
    print(f"right: {(whole == labels).sum().item()}")
    print(f"right_when_unpacked: {(predicted == labels).sum().item()}")


if __name__ == "__main__":
    main()
