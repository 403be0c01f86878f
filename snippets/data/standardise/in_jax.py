"""Mean and deviation come from the training rows alone; predictions of scaled targets have to be turned back."""

import jax.numpy as jnp
import numpy as np

train_x = jnp.array([[1.0], [2.0], [3.0], [4.0], [5.0]])  # (5, 1)
train_y = 3 * train_x - 1  # (5, 1)
test_x = jnp.array([[7.0], [9.0]])  # (2, 1)


def main() -> None:
    x_mean, x_std = train_x.mean(), train_x.std()
    y_mean, y_std = train_y.mean(), train_y.std()
    scaled_x, scaled_y = (train_x - x_mean) / x_std, (train_y - y_mean) / y_std  # (5, 1), (5, 1)
    slope = (scaled_x * scaled_y).mean()
    assert np.allclose(scaled_x, scaled_y)
    scaled = slope * (test_x - x_mean) / x_std  # (2, 1)
    predicted = scaled * y_std + y_mean  # (2, 1)
    own_scale = slope * (test_x - test_x.mean()) / test_x.std()  # (2, 1)
    misled = own_scale * y_std + y_mean  # (2, 1)
    assert np.allclose(predicted, 3 * test_x - 1)
    print(f"slope_of_scaled: {slope.item():.4f}")
    print(f"scaled_prediction: {scaled[0, 0].item():.4f}")
    print(f"prediction: {predicted[0, 0].item():.4f}")
    print(f"prediction_with_test_mean: {misled[0, 0].item():.4f}")


if __name__ == "__main__":
    main()
