"""The digits before any model: how many of each, none on both sides, and what always giving one answer scores."""

import numpy as np

from snippets.digits.data import load


def main() -> None:
    digits = load()
    train = {image.tobytes() for image in digits.train_x}
    on_both_sides = sum(image.tobytes() in train for image in digits.test_x)
    counts = np.bincount(digits.test_y)  # (10,)
    commonest = np.bincount(digits.train_y).argmax()
    always_one = (digits.test_y == commonest).mean()
    assert on_both_sides == 0 and len(counts) == 10
    assert abs(digits.train_x.mean()) < 1e-5 and abs(digits.train_x.std() - 1) < 1e-5
    print(f"train_images: {len(digits.train_x)}")
    print(f"test_images: {len(digits.test_x)}")
    print(f"pixels: {digits.train_x.shape[1]}")
    print(f"on_both_sides: {on_both_sides}")
    print(f"rarest_in_test: {counts.min()}")
    print(f"commonest_in_test: {counts.max()}")
    print(f"always_one_answer: {always_one:.3f}")


if __name__ == "__main__":
    main()
