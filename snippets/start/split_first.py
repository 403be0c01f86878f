"""Real data, split before anything is measured: the test images are scaled by what the others measure."""

import numpy as np
from sklearn.datasets import load_digits

from snippets.digits.data import Digits, load


def split(tests: int = 357) -> Digits:
    """Images to train on and to test on, drawn once; the test images decide nothing."""
    pixels, labels = load_digits(return_X_y=True)  # (1797, 64), (1797,)
    order = np.random.default_rng(0).permutation(len(pixels))  # (1797,)
    train, test = order[:-tests], order[-tests:]
    mean, deviation = pixels[train].mean(), pixels[train].std()
    x = ((pixels - mean) / deviation).astype(np.float32)
    return Digits(x[train], labels[train], x[test], labels[test])


def main() -> None:
    digits, loaded = split(), load()
    both = set(map(bytes, digits.train_x)) & set(map(bytes, digits.test_x))
    assert not both and np.array_equal(digits.train_x, loaded.train_x)
    assert np.array_equal(digits.test_x, loaded.test_x)
    assert abs(digits.train_x.mean()) < 1e-5 < abs(digits.test_x.mean())
    print(f"training_images: {len(digits.train_x)}")
    print(f"test_images: {len(digits.test_x)}")
    print(f"images_in_both: {len(both)}")
    print(f"mean_of_test_pixels: {digits.test_x.mean():.4f}")
    print(f"fewest_of_a_digit_in_test: {np.bincount(digits.test_y).min()}")


if __name__ == "__main__":
    main()
