"""x.at[0].set(5) returns a new array, and x stays as it was, for whoever else holds it."""

import jax.numpy as jnp


def main() -> None:
    x = jnp.zeros(3)  # (3,)
    held_elsewhere = x
    changed = x.at[0].set(5)  # (3,)
    x += 1
    assert changed.tolist() == [5, 0, 0] and held_elsewhere.tolist() == [0, 0, 0]
    assert x is not held_elsewhere
    print(f"changed: {changed[0]:.1f}")
    print(f"unchanged: {held_elsewhere[0]:.1f}")


if __name__ == "__main__":
    main()
