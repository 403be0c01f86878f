"""Dropout drops only in training, where what is left is scaled up; eval() makes it do nothing."""

import jax.numpy as jnp
import numpy as np
from flax import nnx


def main() -> None:
    dropout = nnx.Dropout(0.75, rngs=nnx.Rngs(0))
    ones = jnp.ones(100_000)
    training = dropout(ones)  # (100000,)
    again = dropout(ones)  # (100000,)
    dropout.eval()
    evaluating = dropout(ones)  # (100000,)
    assert not np.array_equal(training, again)
    assert np.array_equal(evaluating, ones)
    assert set(training.tolist()) == {0.0, 4.0}
    print(f"largest_in_training: {training.max().item():.4f}")
    print(f"largest_in_evaluation: {evaluating.max().item():.4f}")
    print(f"mean_in_training: {training.mean().item():.1f}")


if __name__ == "__main__":
    main()
