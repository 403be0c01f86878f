"""A model with one output has one column, so its argmax is 0 whatever it predicts: no accuracy comes of it."""

import jax.numpy as jnp


def main() -> None:
    predictions = jnp.array([[-1.3], [0.2], [7.5], [-0.4]])  # (n, 1)
    answers = set(jnp.argmax(predictions, axis=1).tolist())
    assert answers == {0}
    print(f"different_predictions: {len(set(predictions.ravel().tolist()))}")
    print(f"different_answers: {len(answers)}")


if __name__ == "__main__":
    main()
