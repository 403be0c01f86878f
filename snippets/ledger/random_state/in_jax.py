# /// script
# [tool.verified]
# differs = ["same_again", "first"]
# ///
"""torch.randn draws from a state that each call moves on; jax.random draws from the key it is given, every time."""

import jax
import numpy as np


def main() -> None:
    key = jax.random.key(0)
    first, second = jax.random.normal(key, (3,)), jax.random.normal(key, (3,))  # (3,), (3,)
    reset = jax.random.normal(jax.random.key(0), (3,))  # (3,)
    one, other = (jax.random.normal(part, (3,)) for part in jax.random.split(key))
    assert np.array_equal(first, second) and np.array_equal(first, reset)
    assert not np.array_equal(one, other) and not np.array_equal(one, first)
    print(f"same_again: {int(np.array_equal(first, second))}")
    print(f"same_after_reset: {int(np.array_equal(first, reset))}")
    print(f"first: {first[0]:.4f}")


if __name__ == "__main__":
    main()
