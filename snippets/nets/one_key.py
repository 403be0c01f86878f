"""One random key in several places draws the same numbers: weights, data and targets are copies of each other."""

import jax
import jax.numpy as jnp

shapes = {"w": (2, 1), "x": (3, 2), "y": (3, 1)}


def draw(keys: list[jax.Array]) -> list[jax.Array]:
    """A flat array for each shape."""
    pairs = zip(keys, shapes.values(), strict=True)
    return [jax.random.normal(key, shape).ravel() for key, shape in pairs]


def main() -> None:
    key = jax.random.key(0)
    w, x, y = draw([key, key, key])  # (2,), (6,), (3,)
    assert jnp.array_equal(w, x[:2]) and jnp.array_equal(y, x[:3])
    print(f"different_numbers_of_one_key: {len(jnp.unique(jnp.concatenate([w, x, y])))}")
    w, x, y = draw(list(jax.random.split(key, 3)))
    assert not jnp.isin(w, x).any() and not jnp.isin(y, x).any()
    print(f"different_numbers_of_three_keys: {len(jnp.unique(jnp.concatenate([w, x, y])))}")


if __name__ == "__main__":
    main()
