"""A JAX array compared with a PyTorch tensor gives a single False and no error: nothing is ever counted right."""

import jax.numpy as jnp
import torch


def main() -> None:
    predicted = jnp.array([2, 0, 1])  # (3,)
    labels = torch.tensor([2, 0, 1])  # (3,)
    mixed = predicted == labels
    converted = predicted == jnp.asarray(labels.numpy())  # (3,)
    assert mixed is False
    assert converted.all()
    print(f"right_when_mixed: {jnp.sum(mixed).item()}")
    print(f"right_when_converted: {jnp.sum(converted).item()}")


if __name__ == "__main__":
    main()
