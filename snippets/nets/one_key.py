"""One random key in several places draws the same numbers: weights, data and targets are copies of each other."""

import jax
import numpy as np

from snippets.digits.data import Floats

shapes = {"w": (2, 1), "x": (3, 2), "y": (3, 1)}


def draw(keys: list[jax.Array]) -> list[Floats]:
    """A flat array for each shape."""
    pairs = zip(keys, shapes.values(), strict=True)
    return [np.ravel(jax.random.normal(key, shape)) for key, shape in pairs]


def main() -> None:
    key = jax.random.key(0)
    w, x, y = draw([key, key, key])  # (2,), (6,), (3,)
    assert np.array_equal(w, x[:2]) and np.array_equal(y, x[:3])
    print(f"different_numbers_of_one_key: {len(np.unique(np.concatenate([w, x, y])))}")
    w, x, y = draw(list(jax.random.split(key, 3)))
    assert not np.isin(w, x).any() and not np.isin(y, x).any()
    print(f"different_numbers_of_three_keys: {len(np.unique(np.concatenate([w, x, y])))}")


if __name__ == "__main__":
    main()
